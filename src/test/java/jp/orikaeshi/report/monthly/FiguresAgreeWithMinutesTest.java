package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.RandomHistory;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random months, counted by the product from spans and from the ledger, and here minute by minute without either:
 * both must say the same. Minutes are counted from midnight of 1 April 2026 in Japan; the month is May.
 */
class FiguresAgreeWithMinutesTest {
    private static final Month MAY = new Month(YearMonth.of(2026, 5), ZoneId.of("Asia/Tokyo"));
    private static final int FROM = 30 * 1440;
    private static final int TO = FROM + 31 * 1440;
    private static final int MONTHS = Integer.getInteger("report.months", 60);
    private static final long SEED = 20261124L;

    /** From a minute until before another; {@code to} is -1 while it lasts. */
    private record Stretch(int from, int to) {
        boolean covers(int minute) {
            return from <= minute && (to < 0 || minute < to);
        }

        Instant start(IntFunction<Instant> at) {
            return at.apply(from);
        }

        @Nullable
        Instant end(IntFunction<Instant> at) {
            return to < 0 ? null : at.apply(to);
        }
    }

    @Test
    void availability_agrees_with_the_count() {
        for (int i = 0; i < MONTHS; i++) {
            Random random = new Random(SEED + i);
            // The report is made during the month or after it.
            int now = random.nextBoolean() ? TO + random.nextInt(5_000) : FROM + 1 + random.nextInt(TO - FROM);
            List<Stretch> probes = stretches(random, 1 + random.nextInt(3), 60_000);
            List<Stretch> outages = stretches(random, random.nextInt(8), 4_000);

            List<Stretch> work = stretches(random, random.nextInt(4), 2_000);
            List<Stretch> unknown = stretches(random, random.nextInt(6), 2_000);
            MaintenanceCounts maintenance = any(MaintenanceCounts.values(), random);
            UnknownCounts untold = any(UnknownCounts.values(), random);
            Timeline seen = new Timeline(probes, outages, work, unknown, maintenance.code(), untold.code());

            AvailabilityRule rule = new AvailabilityRule(maintenance, untold);
            AssetMonth asset = count(seen, now, rule);

            String which = "month with seed " + (SEED + i) + ", maintenance " + maintenance + ", unknown " + untold;
            int[] minutes = seen.minutes(FROM, Math.min(TO, now));
            assertThat(asset.availability().watched()).as(which).isEqualTo(Duration.ofMinutes(minutes[0]));
            assertThat(asset.availability().down()).as(which).isEqualTo(Duration.ofMinutes(minutes[1]));
            assertThat(asset.maintenance()).as(which).isEqualTo(Duration.ofMinutes(minutes[2]));
            assertThat(asset.unknown()).as(which).isEqualTo(Duration.ofMinutes(minutes[3]));
            assertThat(asset.outages().stream().map(Downtime::counted).reduce(Duration.ZERO, Duration::plus))
                    .as("the listed outages of " + which)
                    .isEqualTo(Duration.ofMinutes(minutes[1]));
            for (int day = 0; day < 31; day++) {
                int begins = FROM + day * 1440;
                int[] ofDay = seen.minutes(begins, Math.min(begins + 1440, Math.max(begins, now)));
                assertThat(asset.days().get(day).watched()).as(which).isEqualTo(Duration.ofMinutes(ofDay[0]));
                assertThat(asset.days().get(day).down()).as(which).isEqualTo(Duration.ofMinutes(ofDay[1]));
                assertThat(asset.asides().get(day).maintenance()).as(which).isEqualTo(Duration.ofMinutes(ofDay[2]));
                assertThat(asset.asides().get(day).unknown()).as(which).isEqualTo(Duration.ofMinutes(ofDay[3]));
            }
        }
    }

    @Test
    void the_stretches_that_explain_an_availability_add_up_to_it() {
        for (int i = 0; i < MONTHS; i++) {
            Random random = new Random(SEED + i);
            int now = random.nextBoolean() ? TO + random.nextInt(5_000) : FROM + 1 + random.nextInt(TO - FROM);
            MaintenanceCounts maintenance = any(MaintenanceCounts.values(), random);
            UnknownCounts untold = any(UnknownCounts.values(), random);
            Timeline seen = new Timeline(
                    stretches(random, 1 + random.nextInt(3), 60_000),
                    stretches(random, random.nextInt(8), 4_000),
                    stretches(random, random.nextInt(4), 2_000),
                    stretches(random, random.nextInt(6), 2_000),
                    maintenance.code(),
                    untold.code());
            int end = Math.min(TO, now);
            AvailabilityRule rule = new AvailabilityRule(maintenance, untold);

            AssetMonth asset = count(seen, now, rule);
            List<AssetStretch> stretches = explained(seen, now, rule, asset);

            String which = "month with seed " + (SEED + i) + ", maintenance " + maintenance + ", unknown " + untold;
            Instant at = MAY.from();
            for (AssetStretch stretch : stretches) {
                assertThat(stretch.span().from()).as("no gap in " + which).isEqualTo(at);
                at = stretch.span().to();
                int[] minutes = seen.minutes(minute(stretch.span().from()), minute(at));
                int length = (int) stretch.length().toMinutes();
                assertThat(minutes)
                        .as(stretch + " of " + which)
                        .containsExactly(
                                stretch.watched() ? length : 0,
                                stretch.down() ? length : 0,
                                stretch.announced() ? length : 0,
                                stretch.what() == AssetStretch.What.UNKNOWN ? length : 0);
            }
            assertThat(at).as(which).isEqualTo(RandomHistory.instant(end));
            assertThat(sum(stretches, AssetStretch.Part.WATCHED))
                    .as(which)
                    .isEqualTo(asset.availability().watched());
            assertThat(sum(stretches, AssetStretch.Part.DOWN))
                    .as(which)
                    .isEqualTo(asset.availability().down());
            assertThat(sum(stretches, AssetStretch.Part.MAINTENANCE)).as(which).isEqualTo(asset.maintenance());
            assertThat(sum(stretches, AssetStretch.Part.UNKNOWN)).as(which).isEqualTo(asset.unknown());
            for (int n = 1; n <= asset.outages().size(); n++) {
                int outage = n;
                assertThat(AssetStretches.sum(stretches.stream()
                                .filter(stretch -> Integer.valueOf(outage).equals(stretch.outage()))))
                        .as("outage " + n + " of " + which)
                        .isEqualTo(asset.outages().get(n - 1).counted());
            }
        }
    }

    /** Counted second by second here, by the seconds that a reader is shown. */
    @Test
    void what_is_shown_adds_up_to_the_second_whatever_the_fractions() {
        for (int i = 0; i < MONTHS * 5; i++) {
            Random random = new Random(SEED + i);
            MaintenanceCounts maintenance = any(MaintenanceCounts.values(), random);
            UnknownCounts untold = any(UnknownCounts.values(), random);
            Timeline seen = new Timeline(
                    seconds(random, 1 + random.nextInt(3), 5_000),
                    seconds(random, random.nextInt(8), 400),
                    seconds(random, random.nextInt(4), 300),
                    seconds(random, random.nextInt(6), 300),
                    maintenance.code(),
                    untold.code());
            AvailabilityRule rule = new AvailabilityRule(maintenance, untold);
            int now = 1_801 + random.nextInt(1_800);
            IntFunction<Instant> at =
                    second -> MAY.from().plusSeconds(second).plusNanos(random.nextInt(1_000_000) * 1_000L);
            Span passed = new Span(MAY.from(), at.apply(now));
            List<Span> halves = List.of(
                    new Span(MAY.from(), MAY.from().plusSeconds(1_800)),
                    new Span(MAY.from().plusSeconds(1_800), MAY.from().plusSeconds(3_600)));
            AssetCount count = new AssetCount(passed, halves, List.of());
            WatchHistory asset = asset(seen, at);
            AssetFacts facts = facts(seen, at);

            AssetMonth counted = count.of(asset, facts, 99_900, rule);
            List<AssetStretch> stretches = count.stretches(asset, facts, windows(facts.work()), rule, counted);

            String which = "hour with seed " + (SEED + i) + ", maintenance " + maintenance + ", unknown " + untold;
            int[] shown = seen.minutes(0, now);
            assertThat(List.of(
                            counted.availability().watched(),
                            counted.availability().down(),
                            counted.maintenance(),
                            counted.unknown()))
                    .as(which)
                    .containsExactlyElementsOf(
                            IntStream.of(shown).mapToObj(Duration::ofSeconds).toList());
            for (AssetStretch.Part part : AssetStretch.Part.values()) {
                assertThat(shown(stretches.stream().filter(part::holds)))
                        .as(part + " of " + which)
                        .isEqualTo(
                                switch (part) {
                                    case WATCHED -> shown[0];
                                    case DOWN -> shown[1];
                                    case MAINTENANCE -> shown[2];
                                    case UNKNOWN -> shown[3];
                                    case ASIDE -> now - shown[0];
                                });
            }
            assertThat(shown(stretches.stream())).as("all of " + which).isEqualTo(now);
            assertThat(counted.days().stream()
                            .mapToLong(day -> day.down().toSeconds())
                            .sum())
                    .as("day by day, " + which)
                    .isEqualTo(shown[1]);
            assertThat(counted.outages().stream()
                            .mapToLong(outage -> outage.counted().toSeconds())
                            .sum())
                    .as("the listed outages of " + which)
                    .isEqualTo(shown[1]);
        }
    }

    /** The lengths that a page shows, added up: each is also what is between the two moments that it shows. */
    private static long shown(Stream<AssetStretch> stretches) {
        return stretches
                .mapToLong(stretch -> {
                    assertThat(stretch.span().to().getEpochSecond()
                                    - stretch.span().from().getEpochSecond())
                            .isEqualTo(stretch.length().toSeconds());
                    return stretch.length().toSeconds();
                })
                .sum();
    }

    private static List<Stretch> seconds(Random random, int number, int longest) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int from = random.nextInt(4_200) - 600;
            stretches.add(
                    new Stretch(from, random.nextInt(5) == 0 ? -1 : Math.max(1, from + 1 + random.nextInt(longest))));
        }
        return stretches;
    }

    private static Duration sum(List<AssetStretch> stretches, AssetStretch.Part part) {
        return AssetStretches.sum(stretches.stream().filter(part::holds));
    }

    private static int minute(Instant at) {
        return (int) Duration.between(RandomHistory.instant(0), at).toMinutes();
    }

    @Test
    void promises_agree_with_the_count() {
        for (int i = 0; i < MONTHS; i++) {
            Random random = new Random(SEED + i);
            int now = random.nextBoolean() ? TO + random.nextInt(5_000) : FROM + 1 + random.nextInt(TO - FROM);
            int end = Math.min(TO, now);
            List<RandomHistory> histories = IntStream.range(0, 10)
                    .mapToObj(n -> new RandomHistory(random, 1001 + n, Promise.CALLBACK))
                    .filter(history -> history.start() < end)
                    .toList();
            List<Counted> counted =
                    histories.stream().map(history -> Counted.of(history, end)).toList();

            ServiceMonth may = ServiceMonth.of(
                    MAY,
                    RandomHistory.instant(now),
                    histories.stream().map(history -> ticket(history, end)).toList());

            String which = "month with seed " + (SEED + i);
            PromiseMonth callbacks = may.of(Promise.CALLBACK);
            assertThat(callbacks.met()).as(which).isEqualTo(became("met", counted));
            assertThat(callbacks.missed()).as(which).hasSize(became("missed", counted));
            assertThat(callbacks.open()).as(which).isEqualTo(became("running", counted) + became("paused", counted));
            assertThat(may.callbacks().waits())
                    .as(which)
                    .containsExactlyElementsOf(histories.stream()
                            .filter(history -> history.doneBefore(end).orElse(-1) >= FROM)
                            .map(history ->
                                    Duration.ofMinutes(history.doneBefore(end).orElseThrow() - history.start()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void a_promise_counts_in_one_month_whatever_is_set_right_in_another() {
        Random random = new Random(SEED);
        for (int i = 0; i < MONTHS * 50; i++) {
            RandomHistory history = acrossTheFirst(random);
            String last = history.stateBefore(untilTheEndOf(MAY.after()));
            boolean decided = last.equals("met") || last.equals("missed");

            long counts = Stream.of(MAY.before(), MAY, MAY.after())
                    .map(month -> ServiceMonth.of(month, month.to(), List.of(ticket(history, untilTheEndOf(month))))
                            .of(Promise.CALLBACK))
                    .mapToLong(promises -> promises.number() - promises.open())
                    .sum();

            assertThat(counts).as("history " + i + ", at last " + last).isBetween(decided ? 1L : 0L, 1L);
        }
    }

    private static int untilTheEndOf(Month month) {
        return (int) Duration.between(RandomHistory.instant(0), month.to()).toMinutes();
    }

    /** Given in the last days of April, so that much of what happens to it happens in May. */
    private static RandomHistory acrossTheFirst(Random random) {
        return Stream.generate(() -> new RandomHistory(random, 1001, Promise.CALLBACK))
                .filter(history -> history.start() < FROM && history.start() > FROM - 3_000)
                .findFirst()
                .orElseThrow();
    }

    /** The state of a promise when the month began, empty if it was not given by then, and at the end. */
    private record Counted(String first, String last) {
        static Counted of(RandomHistory history, int end) {
            return new Counted(history.start() < FROM ? history.stateBefore(FROM) : "", history.stateBefore(end));
        }

        /** Whether the month before has counted it. */
        boolean decided() {
            return first.equals("met") || first.equals("missed");
        }
    }

    private static int became(String state, List<Counted> counted) {
        return (int) counted.stream()
                .filter(one -> one.last().equals(state) && !one.decided())
                .count();
    }

    private static TicketFacts ticket(RandomHistory history, int end) {
        return new TicketFacts(
                1,
                null,
                Identification.UNKNOWN,
                RandomHistory.instant(history.start()),
                Source.PHONE,
                null,
                null,
                Set.of(),
                null,
                List.of(history.clockBefore(end)));
    }

    /** What happened to an asset; {@code ofWork} and {@code ofUnknown} are the rule as the desk file writes it. */
    private record Timeline(
            List<Stretch> probes,
            List<Stretch> outages,
            List<Stretch> work,
            List<Stretch> unknown,
            String ofWork,
            String ofUnknown) {

        /** Watched, down, worked on, and those in which a check could not tell. */
        int[] minutes(int from, int to) {
            int[] counted = new int[4];
            for (int minute = from; minute < to; minute++) {
                if (!in(probes, minute)) {
                    continue;
                }
                if (in(work, minute)) {
                    counted[2]++;
                    if (ofWork.equals("excluded")) {
                        continue;
                    }
                }
                if (in(outages, minute)) {
                    counted[0]++;
                    counted[1]++;
                } else if (in(unknown, minute)) {
                    counted[3]++;
                    counted[0] += ofUnknown.equals("excluded") ? 0 : 1;
                    counted[1] += ofUnknown.equals("down") ? 1 : 0;
                } else {
                    counted[0]++;
                }
            }
            return counted;
        }

        private static boolean in(List<Stretch> stretches, int minute) {
            return stretches.stream().anyMatch(stretch -> stretch.covers(minute));
        }
    }

    private static <T> T any(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static List<Stretch> stretches(Random random, int number, int longest) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int from = random.nextInt(TO + 5_000);
            stretches.add(new Stretch(from, random.nextInt(5) == 0 ? -1 : from + random.nextInt(longest)));
        }
        return stretches;
    }

    private static final UUID ASSET = UUID.randomUUID();
    private static final UUID CUSTOMER = UUID.randomUUID();

    private static AssetMonth count(Timeline happened, int now, AvailabilityRule rule) {
        return new AssetCount(MAY, RandomHistory.instant(now), List.of())
                .of(asset(happened, RandomHistory::instant), facts(happened, RandomHistory::instant), 99_900, rule);
    }

    private static List<AssetStretch> explained(Timeline happened, int now, AvailabilityRule rule, AssetMonth counted) {
        return new AssetCount(MAY, RandomHistory.instant(now), List.of())
                .stretches(
                        asset(happened, RandomHistory::instant),
                        facts(happened, RandomHistory::instant),
                        windows(periods(happened.work(), RandomHistory::instant)),
                        rule,
                        counted);
    }

    private static WatchHistory asset(Timeline happened, IntFunction<Instant> at) {
        return new WatchHistory(
                ASSET,
                CUSTOMER,
                "web",
                AssetKind.WEBSITE,
                "サイト",
                0,
                null,
                happened.probes().stream()
                        .map(probe -> new WatchHistory.Term(ProbeKind.HTTP, probe.start(at), probe.end(at)))
                        .toList());
    }

    private static AssetFacts facts(Timeline happened, IntFunction<Instant> at) {
        List<Outage> seen = happened.outages().stream()
                .map(outage -> new Outage(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        ASSET,
                        CUSTOMER,
                        ProbeKind.HTTP,
                        outage.start(at),
                        outage.start(at),
                        outage.end(at),
                        "http-503",
                        "503"))
                .toList();
        return new AssetFacts(
                seen,
                periods(happened.work(), at),
                periods(happened.unknown(), at).stream()
                        .map(period -> new Untold(ProbeKind.HTTP, "own-network", period))
                        .toList(),
                List.of());
    }

    private static List<MaintenanceCalendar.Window> windows(List<Period> work) {
        return work.stream()
                .map(period -> new MaintenanceCalendar.Window("更新", period))
                .toList();
    }

    private static List<Period> periods(List<Stretch> stretches, IntFunction<Instant> at) {
        return stretches.stream()
                .map(stretch -> new Period(stretch.start(at), at.apply(stretch.to() < 0 ? TO + 9_000 : stretch.to())))
                .toList();
    }
}
