package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
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
    Contracts contracts;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

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
