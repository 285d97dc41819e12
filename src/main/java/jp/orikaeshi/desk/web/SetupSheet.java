package jp.orikaeshi.desk.web;

import java.util.List;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.monitoring.Asset;

/**
 * All that is set up of one customer.
 *
 * @param plan its name
 */
public record SetupSheet(Customer customer, String plan, List<Watched> assets) {

    /**
     * An asset with what looks at it.
     *
     * @param provider name of the provider; empty if none is named
     * @param parent name of the asset that it stands behind; empty if behind none
     */
    public record Watched(Asset asset, String provider, String parent, List<Check> probes) {}

    /** One probe: its kind in words, and what it is told. */
    public record Check(UUID id, String kind, List<Shown> facts) {}
}
