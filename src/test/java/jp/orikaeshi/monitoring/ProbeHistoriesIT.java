package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.work.WorkItem;
import org.junit.jupiter.api.Test;

class ProbeHistoriesIT extends InContainer {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    ProbeHistories histories;

    @Inject
    RollUpWork rollUp;

    @Inject
    CheckLog log;

    @Inject
    Sightings sightings;

    @Inject
    Contracts contracts;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Test
    void hours_that_are_summed_up_say_the_same_as_their_checks() throws Exception {
        UUID customer = contracts.customer();
        UUID probe = probe(customer);
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(HOUR.multipliedBy(5));
        List<Checked> checks = new ArrayList<>();
        for (int minute = 0; minute < 300; minute++) {
            checks.add(check(probe, hour.plus(Duration.ofMinutes(minute)), minute));
        }
        transactions.run(() -> {
            log.write(checks);
            return true;
        });
        Instant end = clock.instant();
        List<HistoryPoint> before = points(probe, hour, end, HOUR);

        transactions.run(() -> {
            histories.rollUp(hour, hour.plus(HOUR.multipliedBy(3)));
            return true;
        });

        assertThat(transactions.run(histories::rolledUpUntil)).isPresent();
        assertThat(points(probe, hour, end, HOUR)).hasSize(5).isEqualTo(before);
        HistoryPoint first = before.get(0);
        assertThat(first.at()).isEqualTo(hour);
        assertThat(first.checks()).isEqualTo(60);
        assertThat(first.down()).isEqualTo(6);
        assertThat(first.worst()).isEqualTo(Status.DOWN);
        // Failed checks took eight seconds each, which says nothing about how fast the server answers.
        assertThat(first.tookMicros()).isEqualTo(2_000L);
        assertThat(first.phases())
                .containsEntry(Phase.CONNECT, 1_500L)
                .containsEntry(Phase.FIRST_BYTE, 300L)
                .doesNotContainKey(Phase.TLS);
        assertThat(points(probe, hour, end, Duration.ofMinutes(5))).hasSize(60);
        assertThat(points(probe, hour, end, HOUR.multipliedBy(24)).stream().mapToLong(HistoryPoint::checks))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(300));
        assertThat(inDays(customer, hour, end)).isEqualTo(300);
        assertThat(transactions
                        .run(() -> histories.steps(customer, hour, end, Duration.ofMinutes(30)))
                        .values())
                .singleElement()
                .satisfies(steps -> assertThat(steps).hasSize(10));
    }

    @Test
    void the_next_hour_is_summed_up_by_itself_and_twice_is_the_same_as_once() throws Exception {
        UUID probe = probe(contracts.customer());
        Instant hour = clock.instant()
                .minus(Duration.ofMinutes(2))
                .truncatedTo(ChronoUnit.HOURS)
                .minus(HOUR);
        transactions.run(() -> {
            log.write(List.of(check(probe, hour, 1)));
            return true;
        });

        for (int time = 0; time < 2; time++) {
            transactions.run(() -> {
                rollUp.handle(WorkItem.of(RollUpWork.KIND, "hourly", clock.instant()), 1);
                return true;
            });
        }

        assertThat(transactions.run(histories::rolledUpUntil)).hasValue(hour.plus(HOUR));
        assertThat(points(probe, hour, hour.plus(HOUR), HOUR))
                .singleElement()
                .satisfies(point -> assertThat(point.checks()).isEqualTo(1));
    }

    @Test
    void what_a_check_saw_long_ago_holds_until_it_is_removed() throws Exception {
        UUID customer = contracts.customer();
        AssetSpec site = new AssetSpec(
                "web",
                AssetKind.WEBSITE,
                "サイト",
                null,
                List.of(ProbeSpec.of(Map.of("kind", "tls", "host", "t" + customer + ".invalid", "interval", "P9D"))));
        Probe probe = contracts.watch(customer, site).get(0);
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Duration day = Duration.ofDays(1);
        sees(probe, now.minus(day.multipliedBy(300)), Status.UP, "ok");
        sees(probe, now.minus(day.multipliedBy(200)), Status.DEGRADED, "cert-expiring");
        sees(probe, now.minus(day.multipliedBy(90)), Status.UNKNOWN, "own-network");
        transactions.run(() -> em.createNativeQuery("update probe set removed_at = ?1 where id = cast(?2 as uuid)")
                .setParameter(1, now.minus(day.multipliedBy(10)).atOffset(ZoneOffset.UTC))
                .setParameter(2, probe.id().toString())
                .executeUpdate());
        UUID asset = probe.asset().id();

        Instant from = now.minus(day.multipliedBy(30));
        assertThat(sightings.unknown(customer, from, now).get(asset))
                .containsExactly(new Untold(
                        ProbeKind.TLS,
                        "own-network",
                        new Period(now.minus(day.multipliedBy(90)), now.minus(day.multipliedBy(10)))));
        assertThat(sightings.coming(customer, from, now).get(asset))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.seenAt()).isEqualTo(now.minus(day.multipliedBy(200)));
                    assertThat(warning.over()).contains(now.minus(day.multipliedBy(10)));
                    assertThat(warning.end()).isEqualTo(EarlyWarning.End.UNWATCHED);
                });
        assertThat(sightings.unknown(customer, now.minus(day), now)).isEmpty();
        assertThat(sightings.coming(customer, now.minus(day), now)).isEmpty();
    }

    private void sees(Probe probe, Instant at, Status status, String outcome) throws Exception {
        int unused = transactions.run(() -> em.createNativeQuery(
                        "insert into probe_transition (probe_id, at, from_state, to_state, status, outcome, detail, evidence)"
                                + " values (cast(?1 as uuid), ?2, 'HARD', 'HARD', ?3, ?4, '', '{}')")
                .setParameter(1, probe.id().toString())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, status.name())
                .setParameter(4, outcome)
                .executeUpdate());
    }

    private long inDays(UUID customer, Instant from, Instant to) throws Exception {
        return transactions.run(() -> histories.days(customer, from, to, TOKYO)).values().stream()
                .flatMap(List::stream)
                .mapToLong(HistoryPoint::checks)
                .sum();
    }

    private List<HistoryPoint> points(UUID probe, Instant from, Instant to, Duration step) throws Exception {
        return transactions.run(() -> histories.points(probe, from, to, step));
    }

    private UUID probe(UUID customer) {
        AssetSpec site = new AssetSpec(
                "web",
                AssetKind.WEBSITE,
                "サイト",
                null,
                List.of(ProbeSpec.of(
                        Map.of("kind", "http", "url", "http://h" + customer + ".invalid/", "interval", "P9D"))));
        return contracts.watch(customer, site).get(0).id();
    }

    private static Checked check(UUID probe, Instant at, int n) {
        boolean down = n % 10 == 9;
        Observation seen = down
                ? new Observation(at, Status.DOWN, "timeout", "", Map.of())
                : new Observation(at, Status.UP, "ok", "", Map.of("connectMs", "1.5", "firstByteMs", "0.3"));
        Health before = Health.unchecked(at);
        return new Checked(probe, before, Judgement.of(before, seen), down ? 8_000_000 : 2_000);
    }
}
