package jp.orikaeshi.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.CallEnded.Result;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.LegState.Phase;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;
import org.jspecify.annotations.Nullable;

/**
 * All telephones of the demo and the calls between them, in memory. Does with a script what a carrier does, except that
 * a person who is asked something has all the time they need to read: whoever plays them says when nothing is said. A
 * voicemail needs none, its time for an answer has run out as soon as it is asked. One thread at a time.
 */
public final class Switchboard {
    private static final Turn ANSWER_A_CALLER = new Turn("reception", "answer");

    // A voicemail records for some minutes at most, whatever is asked.
    private static final int QUESTIONS_TO_A_MACHINE = 20;

    private static final int MOST_MESSAGES = 60;

    private final Exchange exchange;
    private final Clock clock;
    private final Legs legs = new Legs();
    private final Rooms rooms = new Rooms();
    private final List<ShortMessage> messages = new ArrayList<>();

    Switchboard(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    /** A telephone receives a short message. */
    synchronized void message(PhoneNumber from, PhoneNumber to, String text) {
        if (messages.size() == MOST_MESSAGES) {
            messages.remove(0);
        }
        messages.add(new ShortMessage(from, to, text, clock.instant()));
        exchange.changed();
    }

    /** The newest last. */
    public synchronized List<ShortMessage> messages() {
        return List.copyOf(messages);
    }

    /** The newest last. */
    public synchronized List<CallView> calls() {
        return legs.all().map(this::view).toList();
    }

    public synchronized CallView call(String sid) {
        return view(legs.get(sid));
    }

    private CallView view(Leg leg) {
        return CallView.of(leg, leg.joined ? 1 : rooms.others(leg).size());
    }

    /** How the leg stands; empty if it is not known (any more). */
    synchronized Optional<LegState> state(String sid) {
        return legs.find(sid).map(leg -> leg.state);
    }

    synchronized Optional<String> placedFor(UUID attempt) {
        return legs.all()
                .filter(leg -> attempt.equals(leg.attempt))
                .map(leg -> leg.sid)
                .findFirst();
    }

    /**
     * A person dials a line; {@code from} is null if the number is withheld.
     *
     * @throws NotNow if that telephone is in a call
     */
    public synchronized CallView dial(@Nullable PhoneNumber from, PhoneNumber line) {
        if (from != null && legs.busy(from)) {
            throw new NotNow("that telephone is in a call");
        }
        Leg leg = legs.admit(Leg.dialled(from, line, clock.instant()));
        try {
            go(leg, ANSWER_A_CALLER, null, null, Map.of());
        } catch (RuntimeException notTaken) {
            legs.remove(leg);
            throw notTaken;
        }
        return shown(leg);
    }

    /** The desk makes a telephone ring. */
    synchronized String place(OutboundCall call) {
        Leg leg = ring(Leg.rung(call.to(), call.callerId(), call.onAnswer(), call.ring(), clock.instant()));
        leg.attempt = call.attempt();
        leg.browser = call.client() != null;
        exchange.changed();
        return leg.sid;
    }

    /** Somebody answers, or a machine does. */
    public synchronized CallView answer(String sid, boolean machine) {
        return act(sid, Phase.RINGING, leg -> {
            if (machine) {
                exchange.hearMachine(leg.sid);
            }
            go(leg, Objects.requireNonNull(leg.onAnswer), null, null, Map.of());
            if (machine) {
                pressNothing(leg);
            }
        });
    }

    /** A machine presses no key: every question that it is asked goes by, and it hangs up in the end. */
    private void pressNothing(Leg leg) {
        for (int asked = 0; leg.waits != null && asked < QUESTIONS_TO_A_MACHINE; asked++) {
            goUnanswered(leg);
        }
        if (leg.waits != null) {
            end(leg, Result.COMPLETED);
        }
    }

    /** Whoever is called presses the red key: callers hear the busy tone. */
    public synchronized CallView decline(String sid) {
        return act(sid, Phase.RINGING, leg -> end(leg, Result.BUSY));
    }

    /** Presses keys one after the other; what is pressed when no key is asked for has no effect. */
    public synchronized CallView press(String sid, String keys) {
        return act(sid, Phase.TALKING, leg -> {
            leg.hears(Heard.Kind.PRESSED, keys);
            if (leg.joined && leg.connect != null) {
                endByStar(leg, keys);
            } else if (rooms.in(leg).isPresent()) {
                leaveByStar(leg, rooms.in(leg).get(), keys);
            } else if (leg.waits instanceof Verb.RecordVoice voice) {
                go(leg, voice.next(), null, null, Map.of());
            } else if (leg.waits instanceof Verb.Ask ask
                    && ask.means().contains(Verb.Means.KEYPAD)
                    && leg.completes(ask, keys)) {
                go(leg, ask.next(), leg.answer(), null, Map.of());
            }
        });
    }

    /** The first person ends the talk by a star, and stays on the line. */
    private void endByStar(Leg first, String keys) {
        if (keys.contains("*")) {
            end(Objects.requireNonNull(first.partner), Result.COMPLETED);
        }
    }

    private void leaveByStar(Leg leg, Verb.Confer confer, String keys) {
        if (keys.contains("*") && !confer.endsIt()) {
            leave(leg);
            go(leg, confer.onEnd(), null, null, DialledEnd.facts(Result.COMPLETED, true));
        }
    }

    /**
     * The desk leads the leg to another page, whatever it does. Whoever was joined to it goes on as well.
     *
     * @throws NotNow if nobody is on it
     */
    synchronized void lead(String sid, Turn next) {
        var unused = act(sid, Phase.TALKING, leg -> {
            if (leg.connect != null) {
                endSecond(leg);
            }
            Map<Leg, Verb.Confer> out = rooms.leave(leg);
            Leg first = leg.partner;
            Verb.Connect connect = first == null ? null : first.connect;
            boolean joined = leg.joined;
            if (first != null) {
                part(first, leg);
                leg.joined = false;
            }
            go(leg, next, null, null, Map.of());
            if (first != null && connect != null) {
                go(first, connect.onEnd(), null, null, DialledEnd.facts(Result.COMPLETED, joined));
            }
            goOn(out);
        });
    }

    /** @throws NotNow if it is not in that conference */
    synchronized void mute(String conference, String sid, boolean muted) {
        inside(conference, sid).muted = muted;
        exchange.changed();
    }

    /**
     * Says something that nobody else in the conference hears.
     *
     * @throws NotNow if it is not in that conference
     */
    synchronized void tell(String conference, String sid, Turn what) {
        Leg leg = inside(conference, sid);
        for (Verb verb : exchange.announcement(what).verbs()) {
            if (verb instanceof Verb.Say say) {
                leg.hears(Heard.Kind.SAID, say.text());
            }
        }
        exchange.changed();
    }

    private Leg inside(String conference, String sid) {
        Leg leg = legs.get(sid);
        return rooms.in(leg)
                .filter(confer -> confer.name().equals(conference))
                .map(confer -> leg)
                .orElseThrow(() -> new NotNow("it is not in that conference"));
    }

    /** Takes the leg out of its conference, if it is in one. If that ends it, the others go on at their own pages. */
    private void leave(Leg leg) {
        goOn(rooms.leave(leg));
    }

    private void goOn(Map<Leg, Verb.Confer> out) {
        out.forEach((other, confer) -> go(other, confer.onEnd(), null, null, DialledEnd.facts(Result.COMPLETED, true)));
    }

    /** Says something: an answer, words on a recording, or to the other person. */
    public synchronized CallView say(String sid, String words) {
        return act(sid, Phase.TALKING, leg -> {
            leg.hears(Heard.Kind.SPOKE, words);
            if (leg.joined && leg.partner != null) {
                leg.partner.hears(Heard.Kind.OTHER, words);
            } else if (rooms.in(leg).isPresent()) {
                rooms.listeners(leg).forEach(other -> other.hears(Heard.Kind.OTHER, words));
            } else if (leg.waits instanceof Verb.RecordVoice voice) {
                // There is no sound to keep: the words are what the recording would have been.
                go(leg, voice.next(), null, words, Map.of());
            } else if (leg.waits instanceof Verb.Ask ask && ask.means().contains(Verb.Means.SPEECH)) {
                go(leg, ask.next(), null, words, Map.of());
            }
        });
    }

    /** Lets the time for an answer run out; keys pressed without the closing one count. */
    public synchronized CallView saysNothing(String sid) {
        return act(sid, Phase.TALKING, this::goUnanswered);
    }

    private void goUnanswered(Leg leg) {
        if (leg.waits instanceof Verb.Ask ask) {
            leg.hears(Heard.Kind.SILENCE, "");
            go(leg, ask.next(), leg.answer(), null, Map.of());
        } else if (leg.waits instanceof Verb.RecordVoice voice) {
            leg.hears(Heard.Kind.SILENCE, "");
            go(leg, voice.next(), null, null, Map.of());
        } else {
            throw new NotNow("nothing is asked");
        }
    }

    /** A person hangs up, or the desk takes the call back. A call that is over stays over. */
    public synchronized CallView hangUp(String sid) {
        Leg leg = legs.get(sid);
        end(leg, leg.is(Phase.RINGING) ? Result.CANCELLED : Result.COMPLETED);
        return shown(leg);
    }

    /** Telephones whose time is over stop ringing. */
    synchronized void ringOut() {
        Instant now = clock.instant();
        List<Leg> tired = legs.all().filter(leg -> leg.hasRungOut(now)).toList();
        tired.forEach(leg -> end(leg, Result.NO_ANSWER));
        if (!tired.isEmpty()) {
            exchange.changed();
        }
    }

    private CallView act(String sid, Phase wanted, Consumer<Leg> action) {
        Leg leg = legs.get(sid);
        if (!leg.is(wanted)) {
            throw new NotNow(wanted == Phase.RINGING ? "it does not ring" : "nobody is on the line");
        }
        action.accept(leg);
        return shown(leg);
    }

    private CallView shown(Leg leg) {
        exchange.changed();
        return view(leg);
    }

    private Leg ring(Leg leg) {
        boolean busy = legs.busy(Objects.requireNonNull(leg.phone));
        legs.admit(leg);
        if (busy) {
            end(leg, Result.BUSY);
        } else {
            exchange.wakeAfter(Duration.between(leg.began, leg.ringsUntil));
        }
        return leg;
    }

    private void go(Leg leg, Turn turn, @Nullable String digits, @Nullable String speech, Map<String, String> facts) {
        Script script = exchange.turn(turn, leg.input(digits, speech, facts));
        leg.waits = null;
        leg.keys = "";
        if (leg.is(Phase.RINGING)) {
            leg.answeredAt = clock.instant();
            leg.state = LegState.live(Phase.TALKING);
        }
        leg.locale = script.locale();
        for (Verb verb : script.verbs()) {
            if (leg.over() || !perform(leg, verb)) {
                return;
            }
        }
        scriptOver(leg);
    }

    /** Does one thing; false if the rest of the script is not for now. */
    private boolean perform(Leg leg, Verb verb) {
        if (verb instanceof Verb.Say say) {
            leg.hears(Heard.Kind.SAID, say.text());
        } else if (verb instanceof Verb.Ask ask) {
            ask.prompts().forEach(prompt -> leg.hears(Heard.Kind.SAID, prompt.text()));
            leg.waits = ask;
            return false;
        } else if (verb instanceof Verb.RecordVoice) {
            leg.hears(Heard.Kind.BEEP, "");
            leg.waits = verb;
            return false;
        } else if (verb instanceof Verb.Connect connect) {
            connect(leg, connect);
            return false;
        } else if (verb instanceof Verb.Confer confer) {
            rooms.enter(leg, confer);
            return false;
        } else if (verb instanceof Verb.Continue on) {
            go(leg, on.next(), null, null, Map.of());
            return false;
        } else if (verb instanceof Verb.HangUp) {
            end(leg, Result.COMPLETED);
            return false;
        }
        return true;
    }

    /** The second person has heard what there was to hear and is joined to the first; any other call is over. */
    private void scriptOver(Leg leg) {
        Leg first = leg.partner;
        if (first == null || first.connect == null) {
            end(leg, Result.COMPLETED);
            return;
        }
        for (Leg one : List.of(first, leg)) {
            one.joined = true;
            one.hears(Heard.Kind.JOINED, "");
        }
    }

    private void connect(Leg first, Verb.Connect connect) {
        first.hears(Heard.Kind.CONNECTING, "");
        Leg second = Leg.rung(connect.to(), connect.callerId(), connect.onAnswer(), connect.ring(), clock.instant());
        first.connect = connect;
        first.partner = second;
        second.partner = first;
        ring(second);
    }

    private void end(Leg leg, Result result) {
        if (leg.over()) {
            return;
        }
        if (leg.connect != null) {
            endSecond(leg);
        }
        over(leg, result);
        leave(leg);
        Leg first = leg.partner;
        if (first != null && first.connect != null) {
            Turn onEnd = first.connect.onEnd();
            Map<String, String> facts = DialledEnd.facts(result, leg.joined);
            part(first, leg);
            go(first, onEnd, null, null, facts);
        }
    }

    /** The first person leaves: the second goes as well, and the desk learns of it, though nobody hears its answer. */
    private void endSecond(Leg first) {
        Leg second = Objects.requireNonNull(first.partner);
        Turn onEnd = Objects.requireNonNull(first.connect).onEnd();
        boolean joined = second.joined;
        Result result = second.is(Phase.RINGING) ? Result.CANCELLED : Result.COMPLETED;
        part(first, second);
        over(second, result);
        exchange.turn(onEnd, first.input(null, null, DialledEnd.facts(result, joined)));
    }

    private static void part(Leg first, Leg second) {
        first.connect = null;
        first.partner = null;
        first.joined = false;
        second.partner = null;
        first.hears(Heard.Kind.PARTED, "");
    }

    private void over(Leg leg, Result result) {
        LegState end = leg.ended(result, clock.instant());
        exchange.hear(new LegNews(leg.sid, Leg.CARRIER, end, leg.nextSequence()));
        leg.state = end;
        leg.waits = null;
        leg.hears(Heard.Kind.ENDED, result.name().toLowerCase(Locale.ROOT));
    }
}
