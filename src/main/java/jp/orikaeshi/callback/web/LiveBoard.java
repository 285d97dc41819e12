package jp.orikaeshi.callback.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.orikaeshi.callback.CallbackChanged;
import jp.orikaeshi.web.live.LiveFeed;

/** Tells open boards that a call-back is not what they show. */
@ApplicationScoped
public class LiveBoard {
    @Inject
    LiveFeed feed;

    void changed(@Observes CallbackChanged event) {
        feed.touch("callbacks");
    }
}
