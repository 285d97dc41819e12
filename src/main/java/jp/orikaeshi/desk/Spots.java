package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Probe;

/** Finds where the things of the desk stand in its desk file; nothing for what is no longer in there. */
@ApplicationScoped
class Spots {
    @Inject
    Customers customers;

    @Inject
    Assets assets;

    Optional<Spot> of(EntryKind kind, UUID id) {
        return switch (kind) {
            case CUSTOMER ->
                customers
                        .byId(id)
                        .filter(Customer::active)
                        .map(customer -> new Spot(id, customer.number().value()));
            case ASSET -> assets.byId(id).filter(Asset::watched).flatMap(this::of);
            case PROBE -> assets.probe(id).filter(Probe::watched).flatMap(this::of);
        };
    }

    private Optional<Spot> of(Asset asset) {
        return of(EntryKind.CUSTOMER, asset.customerId()).map(owner -> owner.asset(asset.slug()));
    }

    private Optional<Spot> of(Probe probe) {
        Asset asset = probe.asset();
        int place = asset.probes().indexOf(probe);
        return place < 0 ? Optional.empty() : of(asset).map(spot -> spot.probe(place));
    }
}
