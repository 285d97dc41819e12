package jp.orikaeshi.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.orikaeshi.web.live.LiveFeed;

/** Tells open pages that a telephone rings, speaks or is silent again. */
@ApplicationScoped
@Transactional
public class LivePhones {
    static final String TOPIC = "phones";

    @Inject
    LiveFeed feed;

    public void changed() {
        feed.touch(TOPIC);
    }
}
