package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.callback.AttemptMade;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.report.monthly.Answering.Attempts;
import jp.orikaeshi.report.monthly.Answering.Hour;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of calls, answers, call-backs and attempts of a month are made of, as it is known now. Whether a ticket or an
 * attempt is behind a figure is asked of the figure itself: it is, if the month of that one alone has it.
 *
 * @param tickets whose clocks moved in the month, of everybody or of one customer
 * @param attempts to call these back, that began in the month, the earliest first
 * @param engineers their names, by login
 */
public record MonthBehind(
        Span passed,
        ZoneId zone,
        List<TicketFacts> tickets,
        List<AttemptMade> attempts,
        Map<String, String> engineers) {
    public MonthBehind {
        tickets = List.copyOf(tickets);
        attempts = List.copyOf(attempts);
        engineers = Map.copyOf(engineers);
    }

    /**
     * A ticket that a call opened.
     *
     * @param customer whose month it is in; null if in nobody's
     */
    public record Call(
            long ticket,
            Instant openedAt,
            Identification how,
            @Nullable UUID customer,
            @Nullable Trouble trouble) {}

    /**
     * A ticket that an engineer has had in hand.
     *
     * @param weekday of its opening; 1 is Monday
     * @param customer whose month it is in; null if in nobody's
     */
    public record Answered(
            long ticket,
            Instant openedAt,
            Instant answeredAt,
            int weekday,
            int hour,
            Source source,
            @Nullable UUID customer) {
        /** From one shown second to the other. */
        public Duration waited() {
            return WholeSeconds.between(openedAt, answeredAt);
        }
    }

    /**
     * A call-back on which customer and engineer were on the line.
     *
     * @param inTime whether that was before its deadline
     * @param customer whose month the ticket is in; null if in nobody's
     */
    public record Reached(
            long ticket,
            int cycle,
            Instant askedAt,
            Instant reachedAt,
            boolean inTime,
            @Nullable UUID customer) {
        public Duration waited() {
            return Duration.between(askedAt, reachedAt);
        }
    }

    /**
     * A telephone that rang for a call-back.
     *
     * @param engineer a login
     * @param figure among which it is counted: {@code reached}, {@code customer-missed}, {@code engineer-missed}, {@code others}
     * @param outcome its code
     * @param acceptedAt when the engineer took the call; null if they did not
     * @param night whether it rang at night
     * @param customer whose month the ticket is in; null if in nobody's
     */
    public record Rang(
            long ticket,
            String engineer,
            String figure,
            String outcome,
            Instant startedAt,
            @Nullable Instant acceptedAt,
            Duration talked,
            boolean night,
            @Nullable UUID customer) {
        public Optional<Instant> accepted() {
            return Optional.ofNullable(acceptedAt);
        }
    }

    /** The figures that these lists are behind. */
    public Answering answering() {
        return Answering.of(passed, zone, tickets, attempts);
    }

    public List<NightLoad> nights() {
        return NightLoad.of(attempts, engineers, zone);
    }

    /** Calls in the order in which they came. */
    public List<Call> calls() {
        return tickets.stream()
                .filter(ticket -> alone(ticket).calls() > 0)
                .map(ticket -> new Call(
                        ticket.number(),
                        ticket.openedAt(),
                        ticket.identification(),
                        ticket.owner().orElse(null),
                        ticket.trouble()))
                .sorted(Comparator.comparing(Call::openedAt).thenComparingLong(Call::ticket))
                .toList();
    }

    /** Tickets that were answered, in the order in which they were opened. */
    public List<Answered> answers() {
        return tickets.stream()
                .flatMap(ticket -> alone(ticket).hours().stream().flatMap(cell -> answered(ticket, cell)))
                .sorted(Comparator.comparing(Answered::openedAt).thenComparingLong(Answered::ticket))
                .toList();
    }

    private Answering alone(TicketFacts ticket) {
        return Answering.of(passed, zone, List.of(ticket), List.of());
    }

    private static Stream<Answered> answered(TicketFacts ticket, Hour cell) {
        return ticket.clocks().stream()
                .filter(clock -> clock.clock().promise() == Promise.RESPONSE
                        && clock.clock().cycle() == 1)
                .flatMap(clock -> clock.doneAt().stream())
                .map(done -> new Answered(
                        ticket.number(),
                        ticket.openedAt(),
                        done,
                        cell.weekday(),
                        cell.hour(),
                        ticket.source(),
                        ticket.owner().orElse(null)));
    }

    /** Call-backs that reached their customer, in time or late; the shortest wait first. */
    public List<Reached> callbacks() {
        return tickets.stream()
                .flatMap(ticket -> ticket.clocks().stream()
                        .filter(clock ->
                                CallbackMonth.of(List.of(clock), passed).reached() > 0)
                        .map(clock -> reached(ticket, clock)))
                .sorted(Comparator.comparing(Reached::waited)
                        .thenComparingLong(Reached::ticket)
                        .thenComparingInt(Reached::cycle))
                .toList();
    }

    /** The figures that these are behind. */
    public Waits waits() {
        return Waits.of(callbacks().stream().map(Reached::waited));
    }

    private static Reached reached(TicketFacts ticket, PromiseClock clock) {
        Instant done = clock.doneAt().orElseThrow();
        return new Reached(
                ticket.number(),
                clock.clock().cycle(),
                clock.startedAt(),
                done,
                clock.missedAt(done).isEmpty(),
                ticket.owner().orElse(null));
    }

    /** Attempts in the order in which they began. */
    public List<Rang> rings() {
        Map<Long, UUID> owners = tickets.stream()
                .filter(ticket -> ticket.owner().isPresent())
                .collect(Collectors.toMap(
                        TicketFacts::number, ticket -> ticket.owner().orElseThrow()));
        return attempts.stream()
                .map(attempt -> new Rang(
                        attempt.ticket(),
                        attempt.engineer(),
                        figure(Attempts.of(List.of(attempt))),
                        attempt.outcome().code(),
                        attempt.startedAt(),
                        attempt.acceptedAt(),
                        attempt.onTheTelephone(),
                        !NightLoad.of(List.of(attempt), engineers, zone).isEmpty(),
                        owners.get(attempt.ticket())))
                .toList();
    }

    private static String figure(Attempts alone) {
        if (alone.reached() > 0) {
            return "reached";
        }
        if (alone.customerMissed() > 0) {
            return "customer-missed";
        }
        return alone.engineerMissed() > 0 ? "engineer-missed" : "others";
    }

    /** What an engineer is called; who has left by the login. */
    public String engineer(String login) {
        return engineers.getOrDefault(login, login);
    }

    /** Logins by the name of whom they are; of a name that several have, none. */
    public static Map<String, String> logins(Map<String, String> engineers) {
        Map<String, String> logins = new LinkedHashMap<>();
        engineers.forEach((login, name) -> logins.merge(name, login, (one, two) -> ""));
        logins.values().removeIf(String::isEmpty);
        return logins;
    }
}
