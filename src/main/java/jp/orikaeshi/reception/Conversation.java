package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.reception.name.SpokenName;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/** Walks a flow: takes the answer to the step where the call is, and goes on until something is asked again. */
@ApplicationScoped
public class Conversation {
    private static final Duration LONGEST_NAME = Duration.ofSeconds(20);
    // A flow that only talks in a circle would never end; every flow that passes the check stops long before.
    private static final int MOST_STEPS = 100;

    @Inject
    Answers answers;

    @Inject
    Promises promises;

    @Inject
    Appointments appointments;

    @Inject
    StatusBoard board;

    @Inject
    ProviderIncidents incidents;

    @Inject
    Settings settings;

    /** The next script of the call. It ends with a question, a recording or the end of the call. */
    public Script next(CallSession session, CallFlow flow, LineProfile line, CallInput input, Instant now) {
        List<Verb> verbs = new ArrayList<>();
        Optional<FlowStep> step = session.step() == null
                ? flow.step(flow.start())
                : flow.step(session.step())
                        .flatMap(at -> flow.step(after(session, at, input, now)))
                        .or(() -> promiseOf(flow));
        for (int walked = 0; step.isPresent() && walked < MOST_STEPS; walked++) {
            Optional<FlowStep> following =
                    perform(session, step.get(), line, now, verbs).flatMap(flow::step);
            if (following.isEmpty()) {
                break;
            }
            step = following;
        }
        if (verbs.isEmpty() || !waits(verbs.get(verbs.size() - 1))) {
            verbs.add(new Verb.HangUp());
        }
        return new Script(session.locale(), verbs);
    }

    private String after(CallSession session, FlowStep step, CallInput input, Instant now) {
        Optional<String> outcome = answers.outcome(session, step, input, now);
        return outcome.map(o -> step.on().getOrDefault(o, step.name())).orElse(step.name());
    }

    /** Does the step. Answers the one that follows at once; empty if the call waits here or ends. */
    private Optional<String> perform(
            CallSession session, FlowStep step, LineProfile line, Instant now, List<Verb> verbs) {
        SpokenText spoken = SpokenText.in(session.locale(), settings.zone());
        switch (step.kind()) {
            case SAY -> {
                say(
                        step.words(session.locale(), 1)
                                .replace("{greeting}", line.greeting())
                                .replace("{announcement}", Announcement.of(incidents.open(), session.locale())),
                        verbs);
                return way(step, "done");
            }
            case STATUS -> {
                if (session.identification() == Identification.ACCEPTED) {
                    session.customer()
                            .map(customer -> spoken.status(board.current(customer), now))
                            .ifPresent(
                                    seen -> say(step.words(session.locale(), 1).replace("{status}", seen), verbs));
                }
                return way(step, "done");
            }
            case PROMISE -> {
                answers.unverified(session);
                String due = promises.promise(session)
                        .map(promised -> spoken.promised(promised, now))
                        .orElseGet(
                                () -> spoken.phrases().say(session.customer().isPresent() ? "due.none" : "due.nobody"));
                say(
                        step.words(session.locale(), 1)
                                .replace("{ticket}", spoken.digits(Long.toString(session.ticket())))
                                .replace("{due}", due),
                        verbs);
                return way(step, "done");
            }
            case END -> {
                say(step.words(session.locale(), 1), verbs);
                return Optional.empty();
            }
            case CALLBACK_CHOICE -> {
                return session.usableCaller().isEmpty()
                        ? way(step, "withheld")
                        : ask(session, step, spoken, verbs, now);
            }
            case CALLBACK_DAY -> {
                session.offers(appointments.offered(session));
                return session.offered().isEmpty() ? way(step, "none") : ask(session, step, spoken, verbs, now);
            }
            case CALLBACK_HOURS -> {
                return session.offered().isEmpty() ? way(step, "none") : ask(session, step, spoken, verbs, now);
            }
            case CONFIRM_WINDOW -> {
                return session.window().isEmpty() ? way(step, "none") : ask(session, step, spoken, verbs, now);
            }
            case CUSTOMER_NUMBER,
                    NAME,
                    CONFIRM_NAME,
                    RECORD_NAME,
                    TROUBLE,
                    CALLBACK_NUMBER,
                    CONFIRM_NUMBER,
                    CONFIRM_CANCEL -> {
                return ask(session, step, spoken, verbs, now);
            }
        }
        return Optional.empty();
    }

    private Optional<String> ask(CallSession session, FlowStep step, SpokenText spoken, List<Verb> verbs, Instant now) {
        int tried = session.triesAt(step.name());
        if (tried >= step.tries()) {
            return way(step, answers.exhausted(session, step));
        }
        Turn next = session.askAt(step.name());
        String words = times(session, step, spoken, tried + 1, now)
                .replace("{heard}", SpokenName.of(session.heard()).toSayBack())
                .replace(
                        "{number}",
                        spoken.digits(session.callbackNumber()
                                .map(PhoneNumber::national)
                                .orElse("")));
        if (step.kind() == StepKind.RECORD_NAME) {
            say(words, verbs);
            verbs.add(new Verb.RecordVoice(LONGEST_NAME, next));
        } else {
            verbs.add(new Verb.Ask(
                    List.of(new Verb.Say(words)),
                    step.kind().means(),
                    step.kind().oneKey() ? 1 : 0,
                    step.timeout(),
                    step.hints(),
                    next));
        }
        return Optional.empty();
    }

    /** The words of a step with what there is to choose from. */
    private String times(CallSession session, FlowStep step, SpokenText spoken, int tried, Instant now) {
        String words = step.words(session.locale(), tried);
        SpokenWindows windows = new SpokenWindows(spoken, now);
        return switch (step.kind()) {
            case CALLBACK_CHOICE ->
                words.replace(
                        "{standing}",
                        appointments
                                .standing(session)
                                .map(callback -> windows.standing(callback, step.keys()))
                                .orElse(""));
            case CALLBACK_DAY -> words.replace("{days}", windows.days(session.offered()));
            case CALLBACK_HOURS -> words.replace("{hours}", windows.hours(session.offered()));
            case CONFIRM_WINDOW ->
                words.replace("{window}", session.window().map(windows::text).orElse(""));
            default -> words;
        };
    }

    // The file was changed under a running call and its step is gone: what matters most is still done.
    private static Optional<FlowStep> promiseOf(CallFlow flow) {
        return flow.steps().values().stream()
                .filter(step -> step.kind() == StepKind.PROMISE)
                .findFirst();
    }

    private static Optional<String> way(FlowStep step, String outcome) {
        return Optional.ofNullable(step.on().get(outcome));
    }

    private static boolean waits(Verb last) {
        return last instanceof Verb.Ask || last instanceof Verb.RecordVoice;
    }

    private static void say(String words, List<Verb> verbs) {
        if (!words.isBlank()) {
            verbs.add(new Verb.Say(words));
        }
    }
}
