package jp.orikaeshi.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.duty.MinuteDuty.Entry;
import jp.orikaeshi.duty.MinuteDuty.Hours;
import jp.orikaeshi.duty.MinuteDuty.Kind;
import jp.orikaeshi.duty.MinuteDuty.Part;
import jp.orikaeshi.duty.MinuteDuty.Plan;
import jp.orikaeshi.duty.MinuteDuty.Turns;
import jp.orikaeshi.time.HolidayRule;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A few days of duty as they may be anywhere: layers in places that put their clocks forward and back, a plan that is
 * rewritten meanwhile, overrides, swaps, absences. Read twice: by the product, and by {@link MinuteDuty} without it.
 */
final class RandomDuty {
    static final int MINUTES = 3 * 1440;

    private static final List<String> STAFF = List.of("sato", "tanaka", "ono", "hans", "anna");
    private static final List<ZoneId> PLACES = Stream.of(
                    "Asia/Tokyo", "Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Beirut")
            .map(ZoneId::of)
            .toList();
    // Clocks are put forward or back somewhere, or there are holidays.
    private static final List<String> BEGINNINGS = List.of(
            "2026-03-07",
            "2026-03-27",
            "2026-04-03",
            "2026-04-28",
            "2026-10-02",
            "2026-10-23",
            "2026-10-30",
            "2026-11-22",
            "2026-12-28",
            "2027-01-02");
    private static final List<Integer> TURNS = List.of(60, 95, 480, 720, 1440, 2880, 10_080);
    private static final List<Days> DAYS = List.of(
            new Days("mon-fri", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
            new Days("sat-sun", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
            new Days("mon-sun", EnumSet.allOf(DayOfWeek.class)),
            new Days("sun", EnumSet.of(DayOfWeek.SUNDAY)));

    private record Days(String written, Set<DayOfWeek> days) {}

    private final Random random;
    private final Instant epoch;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Edition> editions = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Alteration> alterations = new ArrayList<>();
    private final List<Roster.Away> aways = new ArrayList<>();

    RandomDuty(Random random) {
        this.random = random;
        this.epoch = LocalDate.parse(oneOf(BEGINNINGS)).atTime(15, 0).toInstant(ZoneOffset.UTC);
        plan(random.nextInt(4) == 0 ? 200 : -100_000);
        if (random.nextInt(3) == 0) {
            plan(1_000 + random.nextInt(2_000));
        }
        IntStream.range(0, random.nextInt(5)).forEach(i -> entry());
    }

    MinuteDuty counted() {
        return new MinuteDuty(epoch, plans, entries);
    }

    Roster roster() {
        return new Roster(editions, alterations, aways);
    }

    Instant at(int minute) {
        return epoch.plusSeconds(60L * minute);
    }

    private void plan(int from) {
        List<Part> parts = new ArrayList<>();
        List<LayerSpec> layers = new ArrayList<>();
        Turns lowest = turns(PLACES.get(0), random.nextInt(4) == 0 ? List.of() : members());
        parts.add(new Part(lowest, List.of(), 0));
        for (int i = random.nextInt(4); i > 0; i--) {
            layer(parts, layers);
        }
        Set<String> callable = new HashSet<>(STAFF);
        callable.removeIf(who -> random.nextInt(8) == 0);
        plans.add(new Plan(from, parts, callable));
        boolean rotates = lowest.anchor() != null;
        EditionSpec spec = new EditionSpec(
                "Asia/Tokyo",
                rotates ? List.of() : lowest.members(),
                rotates ? rotation(lowest) : null,
                layers,
                null,
                Map.of(),
                List.copyOf(callable));
        editions.add(Edition.of(at(from), spec, ZoneOffset.UTC));
    }

    private void layer(List<Part> parts, List<LayerSpec> layers) {
        ZoneId zone = oneOf(PLACES);
        Turns turns = turns(zone, members());
        Map<String, String> written = new java.util.HashMap<>();
        List<Hours> hours = random.nextInt(4) == 0 ? List.of() : hours(written);
        int holidays = random.nextInt(3) - 1;
        parts.add(new Part(turns, hours, holidays));
        boolean rotates = turns.anchor() != null;
        layers.add(new LayerSpec(
                "layer-" + parts.size(),
                null,
                rotates ? null : turns.members(),
                rotates ? rotation(turns) : null,
                zone.getId(),
                null,
                written,
                holidays == 0 ? null : holidays > 0 ? HolidayRule.ONLY : HolidayRule.NOT,
                holidays == 0 ? null : List.of("12-29/01-03")));
    }

    private List<Hours> hours(Map<String, String> written) {
        Days days = oneOf(DAYS);
        Set<Integer> edges = new TreeSet<>();
        while (edges.size() < 4) {
            edges.add(15 * random.nextInt(96));
        }
        List<Integer> sorted = List.copyOf(edges);
        if (random.nextBoolean()) {
            // Over midnight.
            written.put(days.written(), clock(sorted.get(2)) + "-" + clock(sorted.get(1)));
            return List.of(new Hours(days.days(), sorted.get(2), sorted.get(1) + 1440));
        }
        written.put(
                days.written(),
                clock(sorted.get(0)) + "-" + clock(sorted.get(1)) + "," + clock(sorted.get(2)) + "-"
                        + clock(sorted.get(3)));
        return List.of(
                new Hours(days.days(), sorted.get(0), sorted.get(1)),
                new Hours(days.days(), sorted.get(2), sorted.get(3)));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private Turns turns(ZoneId zone, List<String> members) {
        LocalDateTime anchor = LocalDateTime.ofInstant(epoch, zone)
                .withHour(random.nextInt(24))
                .withMinute(15 * random.nextInt(4))
                .minusDays(1L + random.nextInt(8));
        boolean rotates = !members.isEmpty() && random.nextInt(3) > 0;
        return new Turns(members, oneOf(TURNS), rotates ? anchor : null, zone);
    }

    private static Rotation rotation(Turns turns) {
        LocalDateTime anchor = turns.anchor();
        if (anchor == null) {
            throw new IllegalArgumentException("it does not rotate");
        }
        return new Rotation(Duration.ofMinutes(turns.minutes()), anchor, turns.members());
    }

    private List<String> members() {
        List<String> members = new ArrayList<>(STAFF);
        java.util.Collections.shuffle(members, random);
        return List.copyOf(members.subList(0, 1 + random.nextInt(3)));
    }

    private void entry() {
        Kind kind = oneOf(List.of(Kind.values()));
        int from = random.nextInt(MINUTES) - 500;
        int to = from + 1 + random.nextInt(2_000);
        String who = oneOf(STAFF);
        String whom = kind == Kind.INSTEAD || kind == Kind.SWAP ? another(who) : null;
        int layer = kind != Kind.SWAP && kind != Kind.AWAY && random.nextInt(3) == 0 ? random.nextInt(2) : -1;
        entries.add(new Entry(kind, from, to, who, whom, layer));
        DutyEntry entered = new DutyEntry("e", spec(kind, at(from), at(to), who, whom, layer), "mori", Instant.EPOCH);
        entered.agree(Instant.EPOCH);
        entered.alterations().forEach(alterations::add);
        entered.aways().forEach(aways::add);
    }

    private static EntrySpec spec(Kind kind, Instant from, Instant to, String who, @Nullable String whom, int layer) {
        return switch (kind) {
            case FIRST, INSTEAD, ALONE ->
                new OverrideSpec(
                        who,
                        from,
                        to,
                        whom,
                        kind == Kind.ALONE,
                        layer < 0 ? null : layer == 0 ? Layer.BASE : "layer-" + (layer + 1),
                        null);
            case SWAP -> new SwapSpec(String.valueOf(whom), from, to, who, null, null, null);
            case AWAY -> new AbsenceSpec(who, from, to, null);
        };
    }

    private String another(String who) {
        return oneOf(STAFF.stream().filter(each -> !each.equals(who)).toList());
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Period all() {
        return new Period(at(0), at(MINUTES));
    }
}
