package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringTest {
    @ParameterizedTest
    @CsvSource({
        "ただいま電話に出ることができません。ピーという音の後にお名前とご用件をお話しください, VOICEMAIL",
        "発信音の後にメッセージをどうぞ, VOICEMAIL",
        "Please leave a message after the beep, VOICEMAIL",
        "お電話ありがとうございます。ご用件の番号を押してください, MENU",
        "本日の営業時間は終了いたしました, MENU",
        "For sales press 1, MENU",
        "はい、山田製作所です, UNKNOWN",
        "もしもし, UNKNOWN"
    })
    void what_answers_is_told_by_what_it_says(String words, Answering what) {
        assertThat(Answering.of(words)).isEqualTo(what);
    }
}
