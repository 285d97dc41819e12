package jp.orikaeshi.maintenance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.maintenance.Announced;
import jp.orikaeshi.maintenance.MaintenanceDesk;
import jp.orikaeshi.maintenance.Subject;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;

/** All announced work, for whoever shows it; without what is about things that are no longer watched. */
@RequestScoped
public class MaintenanceRows {
    @Inject
    MaintenanceDesk desk;

    @Inject
    Customers customers;

    @Inject
    Providers providers;

    @Inject
    Assets assets;

    List<Row> all() {
        return desk.announced().stream()
                .map(this::row)
                .filter(row -> row.provider() != null || row.customer() != null)
                .toList();
    }

    private Row row(Announced announced) {
        Subject subject = announced.work().subject();
        Optional<Asset> asset =
                Optional.ofNullable(subject.asset()).flatMap(assets::byId).filter(Asset::watched);
        Optional<UUID> owner = asset.map(Asset::customerId).or(() -> Optional.ofNullable(subject.customer()));
        return new Row(
                announced,
                owner.flatMap(customers::byId).filter(Customer::active).orElse(null),
                asset.orElse(null),
                Optional.ofNullable(subject.provider())
                        .map(id -> providers.byId(id).map(Provider::name).orElse(id))
                        .orElse(null));
    }
}
