package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.orikaeshi.browserphone.BrowserPhones;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;

/** What an engineer wants while they talk with the customer: a colleague, not to be heard, the brief again. */
@ApplicationScoped
@Transactional
public class ConferenceDesk {
    @Inject
    Clock clock;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    Conferences conferences;

    @Inject
    Telephones telephones;

    @Inject
    BrowserPhones browserPhones;

    @Inject
    Engineers engineers;

    @Inject
    DutyPlans plans;

    @Inject
    TicketSide tickets;

    @Inject
    CallbackLog log;

    @Inject
    TelephonesInUse telephonesInUse;

    @Inject
    Agenda agenda;

    /**
     * Calls a colleague into the talk.
     *
     * @param colleague the login of somebody who works here and has a telephone
     * @throws NobodyTalks if engineer and customer do not talk
     * @throws ColleagueNotFree if that telephone is in use, or another colleague is being called or there
     */
    public void call(long ticket, String colleague, String login) {
        Engineer called = engineers.find(colleague).filter(Engineer::callable).orElseThrow();
        PhoneNumber phone = called.phone().orElseThrow();
        want(ticket, (heard, conference) -> {
            telephonesInUse.choose();
            boolean another = conferences
                    .lastInvitation(heard.attempt().id())
                    .filter(last -> last.state().live() || !last.legOver())
                    .isPresent();
            if (another || telephonesInUse.all().contains(phone)) {
                throw new ColleagueNotFree(colleague);
            }
            Duration ring = plans.duty().ring();
            Instant now = clock.instant();
            boolean browser = inTheBrowser(heard, colleague, now);
            conferences.add(new Invitation(heard.attempt().id(), colleague, phone, browser, ring, now));
            log.write(heard.callback(), "colleague-called", login, Map.of("engineer", called.name()));
        });
    }

    // As for a call-back: whoever left the page open and went away is rung on the telephone next.
    private boolean inTheBrowser(Heard heard, String colleague, Instant now) {
        boolean wentBy = conferences
                .lastInvitation(heard.attempt().id())
                .filter(last -> last.engineer().equals(colleague))
                .filter(last -> last.browser() && last.state().inVain())
                .isPresent();
        return telephones.ringBrowsers(heard.callback().carrier())
                && browserPhones.takesCalls(colleague, now)
                && !wentBy;
    }

    /** Who talks for the ticket's call-back now. */
    public Optional<Talk> of(long ticket) {
        return talk(ticket).map(heard -> {
            UUID attempt = heard.attempt().id();
            return Talk.of(
                    heard.attempt(),
                    conferences.of(attempt).orElse(null),
                    conferences.lastInvitation(attempt).orElse(null));
        });
    }

    /**
     * Whether the others hear the engineer.
     *
     * @throws NobodyTalks if engineer and customer do not talk
     */
    public void mute(long ticket, boolean mute) {
        want(ticket, (heard, conference) -> conference.mute(mute));
    }

    /**
     * The engineer hears the brief once more, and nobody else does.
     *
     * @throws NobodyTalks if engineer and customer do not talk
     */
    public void briefAgain(long ticket) {
        want(ticket, (heard, conference) -> conference.brief());
    }

    private void want(long asked, BiConsumer<Heard, Conference> wish) {
        long ticket = tickets.goesOnAt(asked);
        var unused = callbacks.lockStanding(ticket);
        Instant now = clock.instant();
        Heard talk = talk(ticket)
                .filter(heard -> heard.attempt().engineerTalks())
                .orElseThrow(() -> new NobodyTalks(ticket));
        Conference conference = conferences.of(talk.attempt().id()).orElseGet(() -> begun(talk));
        conference.askedAgain();
        if (!conference.phase().live()) {
            throw new NobodyTalks(ticket);
        }
        wish.accept(talk, conference);
        log.moved(talk.callback());
        agenda.conferAt(talk.attempt().id(), now);
    }

    private Conference begun(Heard talk) {
        Conference conference = new Conference(talk.attempt().id());
        conferences.add(conference);
        return conference;
    }

    private Optional<Heard> talk(long ticket) {
        return callbacks
                .latest(ticket)
                .filter(callback -> telephones
                        .ready(callback.carrier())
                        .filter(ConferenceTelephone.class::isInstance)
                        .isPresent())
                .flatMap(callback -> attempts.of(callback.id()).stream()
                        .filter(CallAttempt::talks)
                        .reduce((earlier, later) -> later)
                        .map(attempt -> new Heard(callback, attempt)));
    }
}
