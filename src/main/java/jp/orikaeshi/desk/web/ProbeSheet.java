package jp.orikaeshi.desk.web;

import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;

/**
 * A probe that is being set up.
 *
 * @param probe null while it is a new one
 * @param version of what is in force; empty for a new one
 * @param draft id of what was tried last; empty if nothing was
 * @param seen what that trial saw
 * @param problem key of what has to be told first; empty if nothing has
 */
public record ProbeSheet(
        Customer customer,
        Asset asset,
        @Nullable UUID probe,
        String kind,
        FormView form,
        String version,
        String draft,
        @Nullable Observation seen,
        String problem) {

    /** Where its form is sent to. */
    public String action() {
        return probe == null ? "/setup/assets/" + asset.id() + "/probes/" + kind : "/setup/probes/" + probe;
    }

    /** Whether what was tried is well. */
    public boolean well() {
        return Optional.ofNullable(seen).filter(it -> it.status() == Status.UP).isPresent();
    }
}
