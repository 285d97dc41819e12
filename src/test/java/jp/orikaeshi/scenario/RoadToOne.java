package jp.orikaeshi.scenario;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The way to a desk that a story kills: what is sent to it then need not be answered before it is back. */
final class RoadToOne implements Road {
    private volatile boolean down;
    private volatile @Nullable Instant back;

    void closes() {
        down = true;
    }

    void opensAgain() {
        down = false;
        back = Instant.now();
    }

    @Override
    public URI node(URI url) {
        return url;
    }

    @Override
    public boolean losesTheAnswer() {
        return false;
    }

    @Override
    public boolean excuses(URI node, Instant since) {
        Instant opened = back;
        return down || (opened != null && since.isBefore(opened));
    }
}
