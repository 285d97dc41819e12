package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.work.WorkItem;
import org.junit.jupiter.api.Test;

class ForgetWorkIT extends InContainer {
    @Inject
    ForgetWork forget;

    @Inject
    CheckResults results;

    @Inject
    CheckLog log;

    @Inject
    Contracts contracts;

    @Inject
    AlertDesk alerts;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Test
    void what_is_older_than_ninety_days_is_gone_and_the_rest_is_there() throws Exception {
        Instant old = clock.instant().minus(ForgetWork.KEPT).minus(Duration.ofDays(2));
        Instant young = clock.instant().minus(ForgetWork.KEPT).plus(Duration.ofDays(2));
        List<UUID> probes = probes();
        seen(probes.get(0), old);
        seen(probes.get(0), young);
        for (Instant end : List.of(old, young)) {
            Alert over = new Alert("at " + end, "n", Alert.Severity.WARNING, "", end.minusSeconds(9), end);
            assertThat(alerts.hear(key(probes.get(1)), List.of(over))).isTrue();
        }
        assertThat(days()).contains(day(old), day(young));

        boolean unused = inTransaction(() -> {
            forget.handle(WorkItem.of(ForgetWork.KIND, "daily", clock.instant()), 1);
            return true;
        });

        assertThat(days()).contains(day(young)).allMatch(day -> !day.isBefore(day(young.minus(Duration.ofDays(2)))));
        assertThat(endsOf(probes.get(1))).containsExactly("at " + young);
        assertThat(waiting()).isEqualTo(1);
    }

    private void seen(UUID probe, Instant at) throws Exception {
        Health before = Health.unchecked(at);
        Judgement judgement = Judgement.of(before, new Observation(at, Status.UP, "ok", "", Map.of()));
        inTransaction(() -> {
            log.write(List.of(new Checked(probe, before, judgement, 1)));
            return probe;
        });
    }

    private List<LocalDate> days() throws Exception {
        return inTransaction(results::days);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private String key(UUID alertProbe) throws Exception {
        return inTransaction(
                () -> em.find(Probe.class, alertProbe).params().text("key").orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private List<String> endsOf(UUID probe) throws Exception {
        return inTransaction(() -> em.createNativeQuery("select fingerprint from alert where probe_id = ?1")
                .setParameter(1, probe)
                .getResultList());
    }

    private int waiting() throws Exception {
        return inTransaction(() -> ((Number)
                        em.createNativeQuery("select count(*) from work_item where kind = ?1 and due > ?2")
                                .setParameter(1, ForgetWork.KIND)
                                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult())
                .intValue());
    }

    private List<UUID> probes() {
        UUID customer = contracts.customer();
        AssetSpec site = new AssetSpec(
                "web",
                AssetKind.WEBSITE,
                "サイト",
                null,
                List.of(
                        ProbeSpec.of(Map.of(
                                "kind", "heartbeat", "key", "b-" + customer, "every", "P9D", "interval", "PT1H")),
                        ProbeSpec.of(Map.of("kind", "alert", "key", "a-" + customer))));
        return contracts.watch(customer, site).stream().map(Probe::id).toList();
    }

    private <T> T inTransaction(Callable<T> task) throws Exception {
        return transactions.run(task);
    }
}
