package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.maintenance.MaintenanceSpec;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.maintenance.Subject;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;

/** Announces the work that a sound file names, and no other. Customers and assets are written already. */
@ApplicationScoped
class MaintenanceWriter {
    @Inject
    Maintenances maintenances;

    @Inject
    Customers customers;

    @Inject
    Assets assets;

    void write(DeskFile file, Instant now) {
        maintenances.replaceAll(
                file.maintenance().stream()
                        .map(entry -> new MaintenanceSpec(entry.id(), entry.reason(), subject(entry), entry.timing()))
                        .toList(),
                "system",
                now);
    }

    private Subject subject(DeskFile.Maintenance entry) {
        if (entry.provider() != null) {
            return Subject.provider(entry.provider());
        }
        UUID customer = customers
                .byNumber(new CustomerNumber(String.valueOf(entry.customer())))
                .map(Customer::id)
                .orElseThrow();
        return entry.asset() == null
                ? Subject.customer(customer)
                : Subject.asset(assets.of(customer).stream()
                        .filter(asset -> asset.slug().equals(entry.asset()))
                        .map(Asset::id)
                        .findFirst()
                        .orElseThrow());
    }
}
