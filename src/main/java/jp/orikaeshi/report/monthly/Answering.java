package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.orikaeshi.callback.AttemptMade;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;

/**
 * How those who called were dealt with.
 *
 * @param identified the calls that opened a ticket in the month, by how sure we were who called
 * @param hours how long tickets waited until an engineer had them in hand, each in the month in which one had, by the hour
 *     at which it was opened, in that month or before; hours without a ticket are left out
 * @param attempts to call back that began in the month
 */
public record Answering(Map<Identification, Long> identified, List<Hour> hours, Attempts attempts) {
    public Answering {
        identified = new EnumMap<>(identified.isEmpty() ? new EnumMap<>(Identification.class) : identified);
        hours = List.copyOf(hours);
    }

    /**
     * One hour of the week.
     *
     * @param weekday 1 is Monday
     * @param tickets that were opened in it, and answered in the month
     */
    public record Hour(int weekday, int hour, int tickets, long medianSeconds, long worstSeconds) {}

    /**
     * Telephones that rang.
     *
     * @param reached customer and engineer were on the line
     * @param customerMissed the engineer took it, and the customer was not there
     * @param engineerMissed no engineer took it
     */
    public record Attempts(int made, int reached, int customerMissed, int engineerMissed) {
        static Attempts of(List<AttemptMade> attempts) {
            return new Attempts(
                    attempts.size(),
                    count(attempts, "reached"),
                    count(attempts, "customer"),
                    count(attempts, "engineer"));
        }

        private static int count(List<AttemptMade> attempts, String beginning) {
            return (int) attempts.stream()
                    .filter(attempt -> attempt.outcome().code().startsWith(beginning))
                    .count();
        }

        /** Those whose end nobody knows, or that the carrier could not connect. */
        public int others() {
            return made - reached - customerMissed - engineerMissed;
        }
    }

    static Answering of(Span passed, ZoneId zone, List<TicketFacts> tickets, List<AttemptMade> attempts) {
        List<TicketFacts> opened = tickets.stream()
                .filter(ticket -> passed.holds(ticket.openedAt()))
                .toList();
        Map<Integer, List<Duration>> waits = new TreeMap<>();
        for (TicketFacts ticket : tickets) {
            ticket.clocks().stream()
                    .filter(clock -> clock.clock().promise() == Promise.RESPONSE
                            && clock.clock().cycle() == 1)
                    .flatMap(clock -> clock.doneAt().stream())
                    .filter(passed::holds)
                    .forEach(done -> waits.computeIfAbsent(
                                    hourOfWeek(ticket.openedAt(), zone), hour -> new ArrayList<>())
                            .add(WholeSeconds.between(ticket.openedAt(), done)));
        }
        return new Answering(
                opened.stream()
                        .filter(ticket -> ticket.source() == Source.PHONE)
                        .collect(Collectors.groupingBy(
                                TicketFacts::identification,
                                () -> new EnumMap<>(Identification.class),
                                Collectors.counting())),
                waits.entrySet().stream()
                        .map(hour -> hour(hour.getKey(), hour.getValue()))
                        .toList(),
                Attempts.of(attempts));
    }

    private static int hourOfWeek(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return (there.getDayOfWeek().getValue() - 1) * 24 + there.getHour();
    }

    private static Hour hour(int ofWeek, List<Duration> waits) {
        Waits all = Waits.of(waits.stream());
        return new Hour(
                ofWeek / 24 + 1,
                ofWeek % 24,
                all.number(),
                all.median().orElse(Duration.ZERO).toSeconds(),
                all.worst().orElse(Duration.ZERO).toSeconds());
    }

    public long identified(Identification how) {
        return identified.getOrDefault(how, 0L);
    }

    /** Calls that opened a ticket, whoever they were of. */
    public long calls() {
        return identified.values().stream().mapToLong(Long::longValue).sum();
    }
}
