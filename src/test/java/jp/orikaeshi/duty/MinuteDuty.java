package jp.orikaeshi.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who is on duty the slow way, minute by minute, as a person with a list and a clock on the wall would: it knows none
 * of the product's classes. The clock on the wall is never put back: when the others are, it stands still for that hour.
 */
final class MinuteDuty {
    /** Turns of so many minutes by the clock on the wall, the first of them from {@code anchor}; none: always in that order. */
    record Turns(
            List<String> members, int minutes, @Nullable LocalDateTime anchor, ZoneId zone) {}

    /** On these days, from that minute of the day until before that one; beyond 1,440 it is the next day. */
    record Hours(Set<DayOfWeek> days, int opens, int closes) {}

    /** Without hours it is the whole of each day; {@code holidays}: +1 only, -1 never, 0 whatever. */
    record Part(Turns turns, List<Hours> hours, int holidays) {}

    /** Parts from the bottom to the top, from that minute on. */
    record Plan(int from, List<Part> parts, Set<String> callable) {}

    /** What was entered; {@code layer} is the number of a part, 0 the lowest, -1 any. */
    record Entry(
            Kind kind,
            int from,
            int to,
            String who,
            @Nullable String whom,
            int layer) {}

    enum Kind {
        FIRST,
        INSTEAD,
        ALONE,
        SWAP,
        AWAY
    }

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 4, 29),
            LocalDate.of(2026, 5, 3),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 5),
            LocalDate.of(2026, 5, 6),
            LocalDate.of(2026, 11, 3),
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 11));

    private final Instant epoch;
    private final List<Plan> plans;
    private final List<Entry> entries;
    private final Map<ZoneId, LocalDateTime> walls = new HashMap<>();

    MinuteDuty(Instant epoch, List<Plan> plans, List<Entry> entries) {
        this.epoch = epoch;
        this.plans = plans;
        this.entries = entries;
    }

    /** Who is called in that minute; to be asked of one minute after the other. */
    List<String> order(int minute) {
        Plan plan = null;
        for (Plan each : plans) {
            plan = each.from() <= minute ? each : plan;
        }
        if (plan == null) {
            return List.of();
        }
        List<String> absent = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.kind() == Kind.AWAY && entry.from() <= minute && minute < entry.to()) {
                absent.add(entry.who());
            }
        }
        List<String> result = List.of();
        for (int i = 0; i < plan.parts().size(); i++) {
            Part part = plan.parts().get(i);
            LocalDateTime wall = wall(part.turns().zone(), minute);
            if (open(part, wall)) {
                List<String> order = new ArrayList<>(turn(part.turns(), wall));
                for (Entry entry : entries) {
                    boolean there = plan.callable().contains(entry.who()) && !absent.contains(entry.who());
                    if (there
                            && entry.from() <= minute
                            && minute < entry.to()
                            && (entry.layer() < 0 || entry.layer() == i)) {
                        alter(order, entry);
                    }
                }
                order.removeIf(who -> absent.contains(who) || !plan(minute).contains(who));
                result = order.isEmpty() ? result : order;
            }
        }
        return result;
    }

    private Set<String> plan(int minute) {
        Set<String> callable = Set.of();
        for (Plan each : plans) {
            callable = each.from() <= minute ? each.callable() : callable;
        }
        return callable;
    }

    private static void alter(List<String> order, Entry entry) {
        String who = entry.who();
        switch (entry.kind()) {
            case FIRST -> {
                order.remove(who);
                order.add(0, who);
            }
            case ALONE -> {
                order.clear();
                order.add(who);
            }
            case INSTEAD -> {
                if (order.contains(entry.whom())) {
                    if (order.contains(who) && order.indexOf(who) < order.indexOf(entry.whom())) {
                        order.remove(entry.whom());
                    } else {
                        order.remove(who);
                        order.set(order.indexOf(entry.whom()), who);
                    }
                }
            }
            case SWAP -> {
                if (order.contains(entry.whom())
                        && !(order.contains(who) && order.indexOf(who) < order.indexOf(entry.whom()))) {
                    order.replaceAll(each -> each.equals(who) ? entry.whom() : each.equals(entry.whom()) ? who : each);
                }
            }
            case AWAY -> {}
        }
    }

    private LocalDateTime wall(ZoneId zone, int minute) {
        LocalDateTime now = LocalDateTime.ofInstant(epoch.plusSeconds(60L * minute), zone);
        return walls.merge(zone, now, (before, shows) -> shows.isAfter(before) ? shows : before);
    }

    private static List<String> turn(Turns turns, LocalDateTime wall) {
        List<String> order = new ArrayList<>(turns.members());
        LocalDateTime anchor = turns.anchor();
        if (anchor == null) {
            return order;
        }
        // Members go to the back of the queue one after the other until it is now.
        for (LocalDateTime next = anchor.plusMinutes(turns.minutes());
                !next.isAfter(wall);
                next = next.plusMinutes(turns.minutes())) {
            order.add(order.remove(0));
        }
        return order;
    }

    private static boolean open(Part part, LocalDateTime wall) {
        LocalDate today = wall.toLocalDate();
        int minute = wall.getHour() * 60 + wall.getMinute();
        return openOn(part, today, minute) || openOn(part, today.minusDays(1), minute + 1440);
    }

    private static boolean openOn(Part part, LocalDate day, int minute) {
        boolean holiday = HOLIDAYS.contains(day)
                || (day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
                || (day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
        if ((part.holidays() > 0 && !holiday) || (part.holidays() < 0 && holiday)) {
            return false;
        }
        return part.hours().isEmpty()
                ? minute < 1440
                : part.hours().stream()
                        .anyMatch(hours -> hours.days().contains(day.getDayOfWeek())
                                && hours.opens() <= minute
                                && minute < hours.closes());
    }
}
