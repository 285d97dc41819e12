package jp.orikaeshi.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.maintenance.Maintenance;
import jp.orikaeshi.maintenance.MaintenanceSpec;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.maintenance.Subject;
import jp.orikaeshi.maintenance.Timing;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.monitoring.CheckLog;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Diagnosis;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Judgement;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaintenanceIT extends InContainer {
    @Inject
    Contracts contracts;

    @Inject
    CheckLog log;

    @Inject
    StatusBoard board;

    @Inject
    Outages outages;

    @Inject
    Maintenances maintenances;

    @Inject
    Tickets tickets;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    private final Map<UUID, Health> healths = new HashMap<>();
    private UUID customer;
    private UUID probe;
    private Instant now;

    @BeforeEach
    void somethingUnderWatch() {
        customer = contracts.alertingCustomer();
        // A sign of life that nobody sends: the engine itself can tell nothing of it, and disturbs nothing.
        probe = contracts
                .watch(
                        customer,
                        new AssetSpec(
                                "web",
                                AssetKind.WEBSITE,
                                "サイト",
                                null,
                                List.of(ProbeSpec.of(Map.of(
                                        "kind",
                                        "heartbeat",
                                        "key",
                                        "m-" + customer,
                                        "every",
                                        "P9D",
                                        "interval",
                                        "PT1H")))))
                .get(0)
                .id();
        now = clock.instant();
    }

    @Test
    void what_fails_while_it_is_worked_on_is_in_maintenance_and_no_outage_and_nobody_is_called() throws Exception {
        announce(now.minusSeconds(600), now.plusSeconds(600));

        see(Status.DOWN, Status.DOWN, Status.DOWN, Status.DOWN);

        Snapshot seen = board.current(customer);
        assertThat(seen.status()).isEqualTo(Status.MAINTENANCE);
        assertThat(seen.assets()).singleElement().satisfies(asset -> {
            assertThat(asset.maintenance()).isNotNull().extracting("reason").isEqualTo("移設");
            assertThat(asset.probes()).singleElement().extracting("outcome").isEqualTo("down");
        });
        assertThat(Diagnosis.of(seen, "site")).first().extracting(Cause::cause).isEqualTo("under-maintenance");
        assertThat(outages()).isEmpty();
    }

    @Test
    void what_still_fails_after_the_work_is_an_outage_from_then_on_and_opens_its_ticket() throws Exception {
        Instant end = now.minusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        Instant afterwards = now;
        announce(now.minusSeconds(600), end);
        at(now.minusSeconds(60));
        see(Status.DOWN, Status.DOWN, Status.DOWN);
        assertThat(outages()).isEmpty();

        at(afterwards);
        see(Status.DOWN);

        assertThat(outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.startedAt()).isEqualTo(end));
        within(Duration.ofSeconds(10)).until(() -> !tickets.liveOf(customer).isEmpty());
        see(Status.DOWN, Status.UP, Status.UP);
        assertThat(outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.endedAt()).isNotNull());
    }

    @Test
    void what_comes_back_before_the_work_ends_was_no_outage_at_all() throws Exception {
        announce(now.minusSeconds(600), now.plusSeconds(600));

        see(Status.DOWN, Status.DOWN, Status.DOWN, Status.UP, Status.UP);

        assertThat(outages()).isEmpty();
        assertThat(board.current(customer).status()).isEqualTo(Status.UP);
    }

    private void announce(Instant from, Instant to) throws Exception {
        OffsetDateTime begins = from.atOffset(ZoneOffset.UTC);
        MaintenanceSpec spec = new MaintenanceSpec(
                "m-" + customer, "移設", Subject.customer(customer), Timing.once(begins, to.atOffset(ZoneOffset.UTC)));
        boolean unused = transactions.run(() -> {
            maintenances.add(new Maintenance(spec, "sato", now.minusSeconds(900)));
            return true;
        });
    }

    private void at(Instant moment) {
        now = moment;
    }

    /** Checks see this, a second apart. */
    private void see(Status... seen) throws Exception {
        for (Status status : seen) {
            Health before = healths.getOrDefault(probe, Health.unchecked(now));
            Judgement judgement = Judgement.of(before, new Observation(now, status, status.code(), "", Map.of()));
            healths.put(probe, judgement.health());
            now = now.plusSeconds(1);
            boolean unused = transactions.run(() -> {
                log.write(List.of(new Checked(probe, before, judgement, 1)));
                return true;
            });
        }
    }

    private List<Outage> outages() throws Exception {
        return transactions.run(
                () -> outages.during(customer, Instant.EPOCH, clock.instant().plusSeconds(3600)));
    }
}
