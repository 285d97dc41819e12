package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which probes this node looks after. One node looks after all; more nodes will share them here. */
@ApplicationScoped
public class Ownership {
    public boolean mine(UUID probe) {
        return true;
    }
}
