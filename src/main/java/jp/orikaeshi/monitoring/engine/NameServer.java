package jp.orikaeshi.monitoring.engine;

import java.util.Optional;
import jp.orikaeshi.settings.HostPort;

/** A name server of the product's own that the probes ask; the demo has one, for names that nobody else knows. */
public interface NameServer {
    /** Empty where there is none: then the settings say whom to ask. */
    Optional<HostPort> address();
}
