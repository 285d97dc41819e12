package jp.orikaeshi.callback;

import java.util.List;
import java.util.Locale;

/** What answered on the customer's side, as far as its words tell, where the carrier doubts that it is a person. */
enum Answering {
    /** Takes messages: 発信音の後に. */
    VOICEMAIL,
    /** A company's automatic answering, which asks for keys of its own. */
    MENU,
    /** Somebody or something: only a key tells. */
    UNKNOWN;

    private static final List<String> OF_VOICEMAIL = List.of(
            "発信音",
            "ピーという音",
            "ピーッという音",
            "メッセージ",
            "留守番",
            "電話に出ることができません",
            "電話に出られません",
            "after the beep",
            "after the tone",
            "leave a message",
            "voicemail",
            "voice mail");
    private static final List<String> OF_MENU = List.of(
            "番号を押して",
            "ボタンを押して",
            "プッシュ",
            "ダイヤルしてください",
            "内線",
            "音声ガイダンス",
            "自動音声",
            "営業時間",
            "おかけ直し",
            "press ",
            "extension",
            "menu",
            "business hours");

    static Answering of(String words) {
        String heard = words.toLowerCase(Locale.ROOT);
        if (OF_VOICEMAIL.stream().anyMatch(heard::contains)) {
            return VOICEMAIL;
        }
        return OF_MENU.stream().anyMatch(heard::contains) ? MENU : UNKNOWN;
    }
}
