package jp.orikaeshi.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Performs the desk's pages on one leg, as far as the next thing that a person has to do. */
final class Playback {
    private final FakeCarrier carrier;
    private final Leg leg;
    private final StringBuilder heard = new StringBuilder();
    private @Nullable Element waiting;
    private List<Element> following = List.of();
    private volatile boolean joined;

    Playback(FakeCarrier carrier, Leg leg) {
        this.carrier = carrier;
        this.leg = leg;
    }

    /** Asks the desk what to do, and does it. */
    synchronized void go(String url, Map<String, String> news) {
        heard.setLength(0);
        fetch(url, news);
    }

    private void fetch(String url, Map<String, String> news) {
        Map<String, String> form = new TreeMap<>(leg.facts(FakeCarrier.ACCOUNT));
        form.putAll(news);
        String page = carrier.webhooks().post(url, form);
        if (!leg.over()) {
            if (page.isEmpty()) {
                // A person would hear the carrier's error; nobody is joined to anybody.
                carrier.end(leg, "completed");
            } else {
                perform(Page.read(page).verbs());
            }
        }
    }

    private void perform(List<Element> verbs) {
        waiting = null;
        for (int i = 0; i < verbs.size(); i++) {
            Element verb = verbs.get(i);
            following = verbs.subList(i + 1, verbs.size());
            switch (verb.getTagName()) {
                case "Say" -> heard.append(verb.getTextContent()).append('\n');
                case "Pause" -> heard.append('\n');
                case "Gather" -> {
                    Page.children(verb)
                            .forEach(p -> heard.append(p.getTextContent()).append('\n'));
                    waiting = verb;
                    return;
                }
                case "Record" -> {
                    waiting = verb;
                    return;
                }
                case "Dial" -> {
                    waiting = verb;
                    carrier.dial(leg, verb);
                    return;
                }
                case "Redirect" -> {
                    fetch(verb.getTextContent(), Map.of());
                    return;
                }
                case "Hangup" -> {
                    carrier.end(leg, "completed");
                    return;
                }
                default -> throw new AssertionError("no such verb: " + verb.getTagName());
            }
        }
        endOfPage();
    }

    // A second person's page that ends lets the two talk; on any other leg the call is over then.
    private void endOfPage() {
        if (leg.direction == Leg.Direction.DIAL) {
            joined = true;
        } else {
            carrier.end(leg, "completed");
        }
    }

    /** Keys, one after the other, into what waits for them. */
    synchronized void keys(String pressed) {
        if (waiting != null && waiting.getTagName().equals("Dial")) {
            star(pressed);
            return;
        }
        Element gather = waitingFor("Gather", "keys");
        if (!gather.getAttribute("input").contains("dtmf")) {
            throw new AssertionError("keys are not listened to here; heard: " + heard);
        }
        String finish = gather.getAttribute("finishOnKey");
        String most = gather.getAttribute("numDigits");
        int taken = 0;
        StringBuilder digits = new StringBuilder();
        boolean over = false;
        while (taken < pressed.length() && !over) {
            String key = pressed.substring(taken, ++taken);
            over = key.equals(finish);
            if (!over) {
                digits.append(key);
                over = !most.isEmpty() && digits.length() == Integer.parseInt(most);
            }
        }
        if (taken < pressed.length()) {
            throw new AssertionError("nobody waits for " + pressed.substring(taken));
        }
        go(gather.getAttribute("action"), Map.of("Digits", digits.toString(), "FinishedOnKey", finish));
    }

    /** The first person ends the talk with the second one and stays on the line, where the page allows it. */
    private void star(String pressed) {
        Element dial = waitingFor("Dial", "a second person");
        if (pressed.equals("*") && dial.getAttribute("hangupOnStar").equals("true") && confers(dial)) {
            waiting = null;
            carrier.gathering().leave(leg);
            go(dial.getAttribute("action"), Map.of("DialCallStatus", "completed"));
            return;
        }
        if (!pressed.equals("*") || !dial.getAttribute("hangupOnStar").equals("true")) {
            throw new AssertionError("nobody waits for " + pressed + " while two persons talk");
        }
        carrier.parts(leg);
    }

    synchronized void words(String spoken) {
        if (waiting != null && waiting.getTagName().equals("Record")) {
            recorded("#");
            return;
        }
        Element gather = waitingFor("Gather", "words");
        if (!gather.getAttribute("input").contains("speech")) {
            throw new AssertionError("words are not listened to here; heard: " + heard);
        }
        go(gather.getAttribute("action"), Map.of("SpeechResult", spoken, "Confidence", "0.9"));
    }

    private void recorded(String ended) {
        Element record = waitingFor("Record", "a recording");
        String sid = carrier.recordings().made(leg, "RecordVerb", record);
        go(
                record.getAttribute("action"),
                Map.of(
                        "RecordingSid",
                        sid,
                        "RecordingUrl",
                        carrier.recordingUrl(sid),
                        "RecordingDuration",
                        "3",
                        "Digits",
                        ended));
    }

    /** Nothing is pressed nor said until the carrier stops waiting. */
    synchronized void silence() {
        Element here = waiting;
        if (here != null && here.getTagName().equals("Record")) {
            heard.setLength(0);
            perform(following);
            return;
        }
        go(waitingFor("Gather", "an answer").getAttribute("action"), Map.of());
    }

    /** Whoever hangs up while being recorded ends the recording; everywhere else the carrier just falls silent. */
    synchronized void hungUp() {
        if (waiting != null && waiting.getTagName().equals("Record")) {
            recorded("hangup");
        }
    }

    /** The second person has gone, or never came. */
    synchronized void dialled(Map<String, String> news, boolean talked) {
        Element dial = waitingFor("Dial", "a second person");
        if (dial.getAttribute("record").equals("record-from-answer-dual") && talked) {
            carrier.recordings().made(leg, "DialVerb", dial);
        }
        go(dial.getAttribute("action"), news);
    }

    private static boolean confers(Element dial) {
        return Page.children(dial).get(0).getTagName().equals("Conference");
    }

    /** The conference has ended under this leg. */
    synchronized void conferenceOver() {
        go(waitingFor("Dial", "a conference").getAttribute("action"), Map.of("DialCallStatus", "completed"));
    }

    /** Something that only this one hears while the talk goes on. */
    synchronized void announced(String url) {
        Page.read(carrier.webhooks().post(url, Map.of("AccountSid", FakeCarrier.ACCOUNT)))
                .verbs()
                .forEach(said -> heard.append(said.getTextContent()).append('\n'));
    }

    synchronized String heard() {
        return heard.toString();
    }

    boolean joined() {
        return joined;
    }

    private Element waitingFor(String verb, String what) {
        Element here = waiting;
        if (here == null || !here.getTagName().equals(verb)) {
            throw new AssertionError("nobody waits for " + what + " on this " + leg + "; heard: " + heard);
        }
        return here;
    }
}
