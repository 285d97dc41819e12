package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.orikaeshi.maintenance.MaintenanceChanged;
import jp.orikaeshi.monitoring.ProbesChanged;
import jp.orikaeshi.monitoring.StatusChanged;
import jp.orikaeshi.web.live.LiveFeed;

/** Tells open pages that the status is not what they show. */
@ApplicationScoped
public class LiveStatus {
    @Inject
    LiveFeed feed;

    void changed(@Observes StatusChanged event) {
        feed.touch("status");
    }

    void changed(@Observes MaintenanceChanged event) {
        feed.touch("status");
    }

    void changed(@Observes ProbesChanged event) {
        feed.touch("status");
    }
}
