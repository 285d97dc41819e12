package jp.orikaeshi.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts a promise the slow way, minute by minute, as a person with a calendar and a pencil would: it knows neither
 * the ledger's classes nor the calendars'. Times are minutes since {@link #EPOCH}, in Japan.
 */
final class MinuteCount {
    static final LocalDateTime EPOCH = LocalDateTime.of(2026, 4, 1, 0, 0);

    enum Move {
        PAUSE,
        RESUME,
        RE_TERM,
        MEET
    }

    /** What happens at a minute; {@code plan} for new terms only. */
    record Step(int minute, Move move, @Nullable Plan plan) {}

    /** Allowed minutes, and whether only office hours count: mon-fri 9 to 18, sat 10 to 12, no holidays. */
    record Plan(int allowed, boolean office) {}

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 4, 29),
            LocalDate.of(2026, 5, 3),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 5),
            LocalDate.of(2026, 5, 6));

    private int elapsed;
    private boolean running = true;
    private boolean done;
    private boolean missed;
    private Plan plan;

    private MinuteCount(Plan plan) {
        this.plan = plan;
    }

    /** Counts from the start to minute {@code now}. */
    static MinuteCount of(int start, Plan plan, List<Step> steps, int now) {
        MinuteCount count = new MinuteCount(plan);
        for (int minute = start; minute <= now; minute++) {
            for (Step step : steps) {
                if (step.minute() == minute) {
                    count.take(step);
                }
            }
            if (minute < now) {
                count.pass(minute);
            }
        }
        return count;
    }

    private void take(Step step) {
        switch (step.move()) {
            case PAUSE -> running = false;
            case RESUME -> running = true;
            case RE_TERM -> plan = Objects.requireNonNull(step.plan());
            case MEET -> {
                running = false;
                done = true;
            }
        }
    }

    // A running promise with nothing left is broken as soon as another minute passes, whether that minute counts or
    // not.
    private void pass(int minute) {
        if (running && elapsed >= plan.allowed()) {
            missed = true;
        }
        if (running && counts(minute)) {
            elapsed++;
        }
    }

    private boolean counts(int minute) {
        return !plan.office() || openAt(EPOCH.plusMinutes(minute));
    }

    private static boolean openAt(LocalDateTime time) {
        DayOfWeek day = time.getDayOfWeek();
        if (day == DayOfWeek.SUNDAY || HOLIDAYS.contains(time.toLocalDate())) {
            return false;
        }
        LocalTime from = LocalTime.of(day == DayOfWeek.SATURDAY ? 10 : 9, 0);
        LocalTime to = LocalTime.of(day == DayOfWeek.SATURDAY ? 12 : 18, 0);
        return !time.toLocalTime().isBefore(from) && time.toLocalTime().isBefore(to);
    }

    static Instant instant(int minute) {
        return EPOCH.minusHours(9).plus(minute, ChronoUnit.MINUTES).toInstant(ZoneOffset.UTC);
    }

    int elapsed() {
        return elapsed;
    }

    String state() {
        if (missed) {
            return "missed";
        }
        if (done) {
            return "met";
        }
        return running ? "running" : "paused";
    }
}
