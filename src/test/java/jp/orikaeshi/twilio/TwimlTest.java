package jp.orikaeshi.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;
import org.junit.jupiter.api.Test;

class TwimlTest {
    private static final Turn NEXT = new Turn("reception", "2");
    private static final Turn ENDED = new Turn("engineer", "a1.ended");
    private final Twiml twiml = new Twiml(new PublicAddress(URI.create("https://desk.example")));

    @Test
    void keys_without_a_count_end_with_the_hash_key() {
        assertThat(ask(Set.of(Verb.Means.KEYPAD), 0))
                .contains("input=\"dtmf\"", "finishOnKey=\"#\"", "actionOnEmptyResult=\"true\"", "timeout=\"5\"")
                .contains("action=\"https://desk.example/voice/turn/reception/2\"")
                .doesNotContain("numDigits", "speech");
    }

    @Test
    void a_single_key_ends_the_answer_by_itself() {
        assertThat(ask(Set.of(Verb.Means.KEYPAD), 1)).contains("numDigits=\"1\"");
    }

    @Test
    void japanese_speech_is_recognised_by_utterances_and_ends_after_two_seconds() {
        assertThat(ask(Set.of(Verb.Means.SPEECH), 0))
                .contains("input=\"speech\"", "speechModel=\"experimental_utterances\"", "speechTimeout=\"2\"")
                .contains("language=\"ja-JP\"", "hints=\"株式会社,やまだ 商店\"")
                .doesNotContain("finishOnKey", "auto");
    }

    @Test
    void both_ways_of_answering_can_be_open_at_once() {
        assertThat(ask(Set.of(Verb.Means.SPEECH, Verb.Means.KEYPAD), 0)).contains("input=\"dtmf speech\"");
    }

    @Test
    void silence_never_runs_off_the_end_of_a_page() {
        String page = ask(Set.of(Verb.Means.SPEECH), 0);
        String recording = render(new Verb.RecordVoice(Duration.ofMinutes(2), NEXT));

        assertThat(List.of(page, recording))
                .allSatisfy(p -> assertThat(p)
                        .endsWith("<Redirect method=\"POST\">https://desk.example/voice/turn/reception/2</Redirect>"
                                + "</Response>"));
        assertThat(recording).contains("maxLength=\"120\"", "/voice/recording\"");
    }

    @Test
    void two_legs_are_joined_under_the_number_of_the_line() {
        String page = render(new Verb.Connect(
                new PhoneNumber("+819012345678"),
                new PhoneNumber("+81312345678"),
                Duration.ofSeconds(25),
                Duration.ofHours(1),
                new Turn("customer", "a1.answer"),
                ENDED));

        assertThat(page)
                .contains("callerId=\"+81312345678\"", "timeout=\"25\"", "timeLimit=\"3600\"")
                .contains("answerOnBridge=\"true\"", "record=\"record-from-answer-dual\"")
                .contains("url=\"https://desk.example/voice/turn/customer/a1.answer\"", ">+819012345678</Number>")
                .contains("action=\"https://desk.example/voice/turn/engineer/a1.ended\"");
    }

    @Test
    void a_conference_is_entered_without_tones_or_music_and_recorded_with_the_engineers_leg() {
        String page = render(new Verb.Confer("a1-b2", true, Duration.ofHours(4), "CA5", ENDED));

        assertThat(page)
                .contains("<Dial action=\"https://desk.example/voice/turn/engineer/a1.ended\" method=\"POST\"")
                .contains("beep=\"false\"", "waitUrl=\"\"", "endConferenceOnExit=\"true\"", ">a1-b2</Conference>")
                .contains("recordingStatusCallback=\"https://desk.example/voice/recording/CA5\"")
                .doesNotContain("callerId", "Number", "hangupOnStar");
        assertThat(render(new Verb.Confer("a1", false, Duration.ofHours(4), "CA5", ENDED)))
                .contains("endConferenceOnExit=\"false\"", "hangupOnStar=\"true\"");
    }

    @Test
    void the_schema_holds_that_a_dialled_number_is_recorded_and_a_conference_records_itself() {
        String page = render(new Verb.Confer("a1", true, Duration.ofHours(4), "CA5", ENDED));

        assertThatThrownBy(() -> TwimlSchema.check(page.replace("<Dial ", "<Dial record=\"record-from-answer-dual\" ")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TwimlSchema.check(page.replace(" record=\"record-from-start\"", "")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TwimlSchema.check(page.replace(">a1<", ">山田<")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_script_without_verbs_lets_the_call_go_on() {
        assertThat(render()).matches("(?s).*<Response(></Response>|/>)");
    }

    @Test
    void whatever_is_spoken_is_escaped_and_has_no_control_characters() {
        assertThat(render(new Verb.Say("山田 & <b>\u0000\u0007\uD83D 商店\uFFFE\u202E です\n。")))
                .contains(">山田 &amp; &lt;b> 商店 です 。</Say>");
    }

    @Test
    void nothing_to_say_is_not_said() {
        assertThat(render(new Verb.Say(" \u0000 "))).doesNotContain("Say");
    }

    @Test
    void a_long_text_is_spoken_in_pieces_that_end_with_a_sentence() {
        String sentence = "これは長いお知らせです。";
        List<String> pieces = SpokenText.pieces(sentence.repeat(1000));

        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allSatisfy(piece -> assertThat(piece).endsWith("。").hasSizeLessThanOrEqualTo(SpokenText.LIMIT));
        assertThat(String.join("", pieces)).isEqualTo(sentence.repeat(1000));
    }

    @Test
    void no_character_is_cut_in_half() {
        String text = "あ" + "𠮷".repeat(5000);

        assertThat(SpokenText.pieces(text))
                .allSatisfy(piece -> assertThat(SpokenText.clean(piece)).isEqualTo(piece));
        assertThat(String.join("", SpokenText.pieces(text))).isEqualTo(text);
    }

    @Test
    void an_english_line_speaks_english() {
        String page = twiml.render(Script.of(Locale.ENGLISH, new Verb.Say("Hello.")));
        TwimlSchema.check(page);
        assertThat(page).contains("language=\"en-US\"", "Polly.Joanna-Neural");
    }

    @Test
    void the_apology_is_spoken_and_ends_the_call() {
        String page = twiml.render(Apology.on(NEXT));
        TwimlSchema.check(page);
        assertThat(page).contains("担当者から折り返し").endsWith("<Hangup/></Response>");
    }

    @Test
    void the_schema_refuses_what_the_carrier_refuses() {
        String good = ask(Set.of(Verb.Means.SPEECH), 0);

        assertThatThrownBy(() -> TwimlSchema.check(good.replace("speechTimeout=\"2\"", "speechTimeout=\"auto\"")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TwimlSchema.check(good.replace("https://desk.example", "")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TwimlSchema.check("<Response><Play/></Response>"))
                .isInstanceOf(AssertionError.class);
    }

    private String ask(Set<Verb.Means> means, int maxDigits) {
        return render(new Verb.Ask(
                List.of(new Verb.Say("お願いします。")),
                means,
                maxDigits,
                Duration.ofMillis(4200),
                List.of("株式会社", "やまだ,商店", " "),
                NEXT));
    }

    private String render(Verb... verbs) {
        String page = twiml.render(Script.of(Locale.JAPANESE, verbs));
        TwimlSchema.check(page);
        return page;
    }
}
