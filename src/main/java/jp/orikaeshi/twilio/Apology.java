package jp.orikaeshi.twilio;

import java.util.Locale;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/** What is said when we could not work out what to say: never dead air. Needs no database. */
final class Apology {
    private static final String TO_CALLERS = "申し訳ございません。ただいまシステムに問題が起きております。お電話は承りました。担当者から折り返しお電話いたします。";
    private static final String TO_THE_CALLED = "申し訳ございません。システムに問題が起きました。あらためてお電話いたします。";

    private Apology() {}

    static Script on(Turn turn) {
        String sentence = turn.handler().equals(VoiceResource.INBOUND) ? TO_CALLERS : TO_THE_CALLED;
        return Script.of(Locale.JAPANESE, new Verb.Say(sentence), new Verb.HangUp());
    }
}
