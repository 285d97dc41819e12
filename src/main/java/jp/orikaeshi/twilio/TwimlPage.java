package jp.orikaeshi.twilio;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/** Writes the verbs of one page of TwiML. */
final class TwimlPage {
    private static final int MOST_HINTS = 500;
    private static final int LONGEST_HINT = 100;

    private final PublicAddress address;
    private final XMLStreamWriter xml;
    private final boolean japanese;

    TwimlPage(PublicAddress address, XMLStreamWriter xml, Locale locale) {
        this.address = address;
        this.xml = xml;
        this.japanese = !"en".equals(locale.getLanguage());
    }

    void write(Verb verb) throws XMLStreamException {
        if (verb instanceof Verb.Say say) {
            say(say);
        } else if (verb instanceof Verb.Pause pause) {
            empty("Pause", Map.of("length", seconds(pause.length())));
        } else if (verb instanceof Verb.Ask ask) {
            ask(ask);
        } else if (verb instanceof Verb.RecordVoice voice) {
            record(voice);
        } else if (verb instanceof Verb.Connect connect) {
            connect(connect);
        } else if (verb instanceof Verb.Confer confer) {
            confer(confer);
        } else if (verb instanceof Verb.Continue on) {
            redirect(on.next());
        } else if (verb instanceof Verb.HangUp) {
            empty("Hangup", Map.of());
        }
    }

    private void say(Verb.Say say) throws XMLStreamException {
        for (String piece : SpokenText.pieces(say.text())) {
            start("Say", Map.of("language", language(), "voice", voice()));
            xml.writeCharacters(piece);
            xml.writeEndElement();
        }
    }

    private void ask(Verb.Ask ask) throws XMLStreamException {
        Map<String, String> how = new TreeMap<>(Map.of(
                "action", address.turn(ask.next()),
                "method", "POST",
                "timeout", seconds(ask.timeout()),
                "input", input(ask.means()),
                "actionOnEmptyResult", "true"));
        if (ask.means().contains(Verb.Means.KEYPAD)) {
            how.put("finishOnKey", "#");
            if (ask.maxDigits() > 0) {
                how.put("numDigits", String.valueOf(ask.maxDigits()));
            }
        }
        if (ask.means().contains(Verb.Means.SPEECH)) {
            // With a speech model the end of speech must be a number of seconds: "auto" is error 13335.
            how.putAll(Map.of("language", language(), "speechModel", "experimental_utterances", "speechTimeout", "2"));
            how.put("profanityFilter", "false");
            if (!ask.hints().isEmpty()) {
                how.put("hints", hints(ask.hints()));
            }
        }
        start("Gather", how);
        for (Verb.Say prompt : ask.prompts()) {
            say(prompt);
        }
        xml.writeEndElement();
        redirect(ask.next());
    }

    private void record(Verb.RecordVoice voice) throws XMLStreamException {
        Map<String, String> how = new TreeMap<>(recordingCallback(address.recording()));
        how.putAll(Map.of(
                "action", address.turn(voice.next()),
                "method", "POST",
                "maxLength", seconds(voice.max()),
                "timeout", "5",
                "finishOnKey", "1234567890*#",
                "playBeep", "true",
                "trim", "trim-silence"));
        empty("Record", how);
        // Whoever says nothing leaves an empty recording, for which no action is called.
        redirect(voice.next());
    }

    /** Nobody hears a tone when somebody comes or goes, nor music while the other one is on the way. */
    private void confer(Verb.Confer confer) throws XMLStreamException {
        Map<String, String> dial = new TreeMap<>(Map.of(
                "action", address.turn(confer.onEnd()), "method", "POST", "timeLimit", seconds(confer.timeLimit())));
        if (!confer.endsIt()) {
            dial.put("hangupOnStar", "true");
        }
        start("Dial", dial);
        Map<String, String> how = new TreeMap<>(recordingCallback(address.recordingOf(confer.recordedOn())));
        how.putAll(Map.of(
                "beep",
                "false",
                "startConferenceOnEnter",
                "true",
                "endConferenceOnExit",
                String.valueOf(confer.endsIt()),
                "waitUrl",
                "",
                "record",
                "record-from-start"));
        start("Conference", how);
        xml.writeCharacters(confer.name());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void connect(Verb.Connect connect) throws XMLStreamException {
        Map<String, String> how = new TreeMap<>(recordingCallback(address.recording()));
        how.putAll(Map.of(
                "action",
                address.turn(connect.onEnd()),
                "method",
                "POST",
                "answerOnBridge",
                "true",
                "hangupOnStar",
                "true",
                "callerId",
                connect.callerId().e164(),
                "timeout",
                seconds(connect.ring()),
                "timeLimit",
                seconds(connect.timeLimit()),
                "record",
                "record-from-answer-dual"));
        start("Dial", how);
        start(
                "Number",
                new TreeMap<>(Map.of(
                        "url", address.turn(connect.onAnswer()),
                        "method", "POST",
                        "statusCallback", address.status(),
                        "statusCallbackMethod", "POST",
                        "statusCallbackEvent", "initiated ringing answered completed",
                        "machineDetection", "Enable",
                        "amdStatusCallback", address.machine(),
                        "amdStatusCallbackMethod", "POST")));
        xml.writeCharacters(connect.to().e164());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Map<String, String> recordingCallback(String address) {
        return Map.of(
                "recordingStatusCallback", address,
                "recordingStatusCallbackMethod", "POST",
                "recordingStatusCallbackEvent", "completed");
    }

    private void redirect(Turn next) throws XMLStreamException {
        start("Redirect", Map.of("method", "POST"));
        xml.writeCharacters(address.turn(next));
        xml.writeEndElement();
    }

    private void start(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private String language() {
        return japanese ? "ja-JP" : "en-US";
    }

    private String voice() {
        return japanese ? "Polly.Kazuha-Neural" : "Polly.Joanna-Neural";
    }

    private static String input(Set<Verb.Means> means) {
        return means.stream()
                .sorted()
                .map(m -> m == Verb.Means.KEYPAD ? "dtmf" : "speech")
                .collect(Collectors.joining(" "));
    }

    private static String hints(List<String> hints) {
        return hints.stream()
                .map(SpokenText::clean)
                .map(hint -> hint.replace(',', ' '))
                .filter(hint -> !hint.isBlank() && hint.length() <= LONGEST_HINT)
                .limit(MOST_HINTS)
                .collect(Collectors.joining(","));
    }

    /** Whole seconds, at least one: the carrier knows no parts. */
    private static String seconds(Duration length) {
        return String.valueOf(Math.max(1, length.plusMillis(999).toSeconds()));
    }
}
