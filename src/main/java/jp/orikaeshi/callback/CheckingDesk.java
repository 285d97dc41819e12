package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is read and written around a question to the carrier about a leg. */
@ApplicationScoped
@Transactional
public class CheckingDesk {
    private static final Duration LISTING = Duration.ofSeconds(2);

    @Inject
    Clock clock;

    @Inject
    AttemptDesk attempts;

    @Inject
    Consequences consequences;

    @Inject
    Agenda agenda;

    Optional<Standing> standing(UUID attempt) {
        return attempts.held(attempt).map(Standing::of);
    }

    /** The customer's leg, while they talk with somebody of the desk. */
    Optional<ConferringDesk.WatchedLeg> talking(UUID attempt) {
        return attempts.held(attempt)
                .filter(heard -> heard.attempt().talks())
                .flatMap(heard -> heard.attempt()
                        .customerLeg()
                        .map(leg ->
                                new ConferringDesk.WatchedLeg(heard.callback().carrier(), leg)));
    }

    void again(UUID attempt, Duration wait) {
        agenda.checkAt(attempt, clock.instant().plus(wait));
    }

    /** A call that nobody wants any more was placed after all: it is ended next. */
    void found(UUID attempt, String leg) {
        Instant now = clock.instant();
        attempts.held(attempt).ifPresent(heard -> consequences.legKnown(heard, leg, now));
    }

    /** No such call. That counts once the carrier's list cannot be behind any more. */
    void notFound(UUID attempt) {
        Instant now = clock.instant();
        attempts.held(attempt).ifPresent(heard -> {
            boolean listed = heard.attempt()
                    .unsureUntil()
                    .map(until -> !now.isBefore(until))
                    .orElse(true);
            if (listed) {
                consequences.take(heard, LegEvent.LOST, now);
            } else {
                agenda.checkAt(attempt, now.plus(LISTING));
            }
        });
    }
}
