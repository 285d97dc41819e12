package jp.orikaeshi.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.time.DeskClock;

/** Customers for a test of its own, with a plan and something under watch. */
@ApplicationScoped
@Transactional
public class Contracts {
    @Inject
    Assets assets;

    @Inject
    DeskClock clock;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** A new customer without anything under watch. */
    public UUID customer() {
        return customer("contract", false);
    }

    /** A new customer whose outages open tickets. */
    public UUID alertingCustomer() {
        return customer("contract-alerting", true);
    }

    private UUID customer(String plan, boolean alerting) {
        UUID id = UUID.randomUUID();
        String number = String.valueOf(Math.floorMod(id.getMostSignificantBits(), 900_000_000L) + 100_000_000L);
        em.createNativeQuery("insert into plan (id, name, calendar, response, callback, resolution, warn_at, pause_on,"
                        + " position, alerting) values (?1, 'p', 'always', 'PT15M', 'PT30M', 'PT8H', '[]', '[]', 0, ?2)"
                        + " on conflict do nothing")
                .setParameter(1, plan)
                .setParameter(2, alerting)
                .executeUpdate();
        em.createNativeQuery("insert into customer (id, number, name, plan, position) values (?1, ?2, 'c', ?3, 0)")
                .setParameter(1, id)
                .setParameter(2, number)
                .setParameter(3, plan)
                .executeUpdate();
        return id;
    }

    /** Puts this under watch, in place of what was; answers its probes in order. */
    public List<Probe> watch(UUID customer, AssetSpec asset) {
        assets.replaceAll(Map.of(customer, List.of(asset)), clock.instant());
        return assets.of(customer).get(0).probes();
    }
}
