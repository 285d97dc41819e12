package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.callback.Telephones;
import jp.orikaeshi.callback.TelephonesInUse;
import jp.orikaeshi.callback.Turns;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.VoiceDesk;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** Engineers try their own telephone: from the wish until it is known what came of it. */
@ApplicationScoped
@Transactional
public class TelephoneTestDesk {
    private static final int SHOWN = 3;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    @Inject
    Clock clock;

    @Inject
    Engineers engineers;

    @Inject
    Accounts accounts;

    @Inject
    Lines lines;

    @Inject
    Telephones telephones;

    @Inject
    TelephonesInUse inUse;

    @Inject
    Turns turns;

    @Inject
    TelephoneTests tests;

    @Inject
    VoiceDesk voice;

    @Inject
    Worklist worklist;

    /**
     * Rings their telephone, in the carrier's next turn.
     *
     * @throws NoSuchWay if this is no engineer's login
     * @throws TelephoneNotTested if it cannot be rung now
     */
    public TelephoneTest test(String login) {
        Instant now = clock.instant();
        Engineer engineer = engineers.find(login).filter(Engineer::active).orElseThrow(NoSuchWay::new);
        PhoneNumber phone =
                engineer.phone().orElseThrow(() -> new TelephoneNotTested(TelephoneNotTested.Why.NO_TELEPHONE));
        PhoneNumber line = lines.all().stream()
                .findFirst()
                .map(Line::number)
                .orElseThrow(() -> new TelephoneNotTested(TelephoneNotTested.Why.NO_LINE));
        String carrier = telephones.preferred();
        if (telephones.ready(carrier).isEmpty()) {
            throw new TelephoneNotTested(TelephoneNotTested.Why.NO_CARRIER);
        }
        inUse.choose();
        if (tests.underWay(login) || inUse.all().contains(phone)) {
            throw new TelephoneNotTested(TelephoneNotTested.Why.IN_USE);
        }
        if (inUse.engineerHeldBackUntil(phone, now).isPresent()) {
            throw new TelephoneNotTested(TelephoneNotTested.Why.RUNG_OFTEN);
        }
        TelephoneTest test = new TelephoneTest(login, phone, line, carrier, now);
        tests.add(test);
        again(test.id(), turns.ownTurn(carrier, now));
        return test;
    }

    /** The last ones of an engineer, the newest first. */
    public List<TelephoneTest> of(String login) {
        return tests.of(login, SHOWN);
    }

    /** What is to be done with the carrier now; empty if it is over. */
    Optional<TestErrand> next(UUID id) {
        Instant now = clock.instant();
        return tests.lock(id).filter(test -> test.endedAt().isEmpty()).map(test -> {
            boolean place = test.asks(now);
            again(id, now.plus(test.callSid().isPresent() ? SILENCE : SOON));
            return new TestErrand(test.carrier(), test.call(), place, test.callSid(), now);
        });
    }

    /** The carrier placed it. */
    void placed(UUID id, String leg) {
        Instant now = clock.instant();
        // Holds the leg first, as its webhooks do; its end may have come in before we knew its name.
        Optional<CallEnded> end = voice.endOf(leg);
        tests.lock(id).ifPresent(test -> {
            test.isLeg(leg);
            again(id, now.plus(TelephoneTest.RING).plus(SILENCE));
            end.ifPresent(over -> legOver(test, over.result(), now));
        });
    }

    /** The leg of this test among those that a carrier lists for its telephone. Others know theirs as their own. */
    void found(UUID id, List<String> listed) {
        Instant now = clock.instant();
        Optional<String> leg = listed.stream()
                .filter(one -> tests.byLeg(one).map(id::equals).orElseGet(() -> !inUse.knows(one)))
                .findFirst();
        if (leg.isPresent()) {
            placed(id, leg.get());
        } else {
            tests.lock(id)
                    .filter(test -> test.unsureUntil()
                            .map(until -> !now.isBefore(until))
                            .orElse(false))
                    .ifPresent(test -> failed(test, "not-placed", now));
        }
    }

    /** It will not ring, and is not tried again. */
    void failed(UUID id, String why) {
        Instant now = clock.instant();
        tests.lock(id).ifPresent(test -> failed(test, why, now));
    }

    void legOver(@Observes CallEnded end) {
        Instant now = clock.instant();
        tests.byLeg(end.callSid()).flatMap(tests::lock).ifPresent(test -> legOver(test, end.result(), now));
    }

    private void legOver(TelephoneTest test, CallEnded.Result result, Instant now) {
        test.legOver(result, now);
        inUse.free(now);
    }

    private void failed(TelephoneTest test, String why, Instant now) {
        test.failed(why, now);
        inUse.free(now);
    }

    /** Somebody or something answers, or hears it again. The language to speak; empty for a leg that is not its own. */
    Optional<Locale> answered(UUID id, String leg) {
        Instant now = clock.instant();
        return onLeg(id, leg).map(test -> {
            test.answered(now);
            return language(test);
        });
    }

    /** Somebody pressed the key. */
    Optional<Locale> confirmed(UUID id, String leg) {
        return onLeg(id, leg).map(test -> {
            test.confirmed();
            return language(test);
        });
    }

    private Optional<TelephoneTest> onLeg(UUID id, String leg) {
        return tests.lock(id)
                .filter(test -> test.callSid().map(leg::equals).orElse(true))
                .map(test -> {
                    test.isLeg(leg);
                    return test;
                });
    }

    private Locale language(TelephoneTest test) {
        return accounts.find(test.engineer())
                .map(account -> account.identity().locale())
                .orElse(Locale.JAPANESE);
    }

    private void again(UUID test, Instant at) {
        worklist.reschedule(WorkItem.of(TelephoneTestWork.KIND, test.toString(), at));
    }
}
