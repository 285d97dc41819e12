package jp.orikaeshi.twilio;

import java.util.Optional;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.CallInput;
import org.jspecify.annotations.Nullable;

/** Reads the carrier's parameters of a turn. */
final class TurnForm {
    static final String CARRIER = "twilio";
    private static final int LONGEST_SPEECH = 1000;

    private TurnForm() {}

    /** Empty if it does not say which call it is, or on which line: no request of the carrier's. */
    static Optional<CallInput> read(CarrierForm form) {
        // A browser has no number: then only the line that rings it says where the call belongs.
        boolean browser =
                form.text("To").filter(to -> to.startsWith(PlacedCall.CLIENT)).isPresent();
        Optional<PhoneNumber> to = form.text(browser ? "From" : "To").flatMap(TurnForm::number);
        return callSid(form).flatMap(sid -> to.map(line -> read(form, sid, line)));
    }

    static Optional<String> callSid(CarrierForm form) {
        return form.text("CallSid").filter(sid -> sid.matches("[0-9A-Za-z]{1,64}"));
    }

    /** Whether the carrier believes that a machine answered. */
    static boolean machine(CarrierForm form) {
        return form.text("AnsweredBy")
                .filter(who -> who.startsWith("machine") || "fax".equals(who))
                .isPresent();
    }

    /** Whether the carrier heard a fax. */
    static boolean fax(CarrierForm form) {
        return form.text("AnsweredBy").filter("fax"::equals).isPresent();
    }

    private static CallInput read(CarrierForm form, String sid, PhoneNumber to) {
        return new CallInput(
                sid,
                CARRIER,
                form.text("From").flatMap(PhoneNumber::ofCaller).orElse(null),
                to,
                digits(form),
                form.text("SpeechResult").map(TurnForm::speech).orElse(null),
                recording(form),
                machine(form),
                form.facts());
    }

    /** A plus sign that somebody forgot to escape arrives as a blank. */
    private static Optional<PhoneNumber> number(String raw) {
        return PhoneNumber.ofCaller(raw.matches("[1-9]\\d{5,14}") ? "+" + raw : raw);
    }

    /** The keys without the closing one; the word {@code hangup} that ends a recording is no key. */
    private static @Nullable String digits(CarrierForm form) {
        return form.text("Digits")
                .map(keys -> keys.replaceFirst("#$", ""))
                .filter(keys -> keys.matches("[0-9*#A-D]{1,100}"))
                .orElse(null);
    }

    private static String speech(String heard) {
        String clean = SpokenText.clean(heard);
        return clean.substring(
                0, clean.offsetByCodePoints(0, Math.min(LONGEST_SPEECH, clean.codePointCount(0, clean.length()))));
    }

    private static CallInput.@Nullable RecordingRef recording(CarrierForm form) {
        return form.text("RecordingSid")
                .filter(sid -> sid.matches("[0-9A-Za-z]{1,64}"))
                .flatMap(sid -> form.text("RecordingUrl").map(url -> new CallInput.RecordingRef(sid, url)))
                .orElse(null);
    }
}
