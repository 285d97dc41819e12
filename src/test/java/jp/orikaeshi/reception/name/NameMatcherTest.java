package jp.orikaeshi.reception.name;

import static jp.orikaeshi.reception.name.NameVerdict.ACCEPTED;
import static jp.orikaeshi.reception.name.NameVerdict.DIFFERENT;
import static jp.orikaeshi.reception.name.NameVerdict.DOUBTFUL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatcherTest {
    private static final List<RegisteredName> YAMADA = List.of(
            new RegisteredName("株式会社山田製作所", "ヤマダセイサクショ"),
            RegisteredName.of("Yamada Works"),
            new RegisteredName("山田 太郎", "ヤマダ タロウ"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社山田製作所",
                "山田製作所",
                "山田製作所です。",
                "ええと、山田製作所と申します",
                "はい、山田製作所の山田です",
                "やまだせいさくしょ",
                "ヤマダセイサクショ",
                "ヤマダ セーサクショ",
                "㈱山田製作所",
                "(株)山田製作所",
                "（株）山田製作所",
                "カブシキガイシャヤマダセイサクショ",
                "山田制作所",
                "yamada works",
                "ＹＡＭＡＤＡ　ＷＯＲＫＳ",
                "山田太郎",
                "やまだ たろう です",
                "お世話になっております山田製作所です"
            })
    void what_people_say_around_their_name_does_not_matter(String heard) {
        assertThat(verdict(heard, YAMADA)).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"鈴木商店", "サトウ", "警察", "メール", "田中製作所", "はい", "わかりません", "え"})
    void another_name_is_different(String heard) {
        assertThat(verdict(heard, YAMADA)).isNotEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田工業", "株式会社山田工業です", "山田建設", "山田鉄工所", "山田製菓", "山田商店", "山田電機製作所"})
    void the_same_word_before_another_trade_is_another_company(String heard) {
        assertThat(verdict(heard, YAMADA)).isEqualTo(DIFFERENT);
        assertThat(NameMatcher.says(SpokenName.of(heard), YAMADA)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "山田建設, 山田建設工業, ヤマダケンセツコウギョウ", // in short
        "山田建設工業, 山田建設, ヤマダケンセツ",
        "山田工業, ヤマダコウギョウ, ヤマダコウギョウ", // registered in kana
        "山田興業, 山田工業, ヤマダコウギョウ",
        "山田電子, 山田電気, ヤマダデンキ", // one sound misheard
        "土屋, 土谷, ツチヤ"
    })
    void the_same_trade_otherwise_written_or_in_short_is_said_back_at_least(
            String heard, String registered, String reading) {
        assertThat(verdict(heard, List.of(new RegisteredName(registered, reading))))
                .isNotEqualTo(DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"山田製作所, true", "山田です, true", "ヤマナセイサクショ, false", "田中製作所, false", "鈴木, false"})
    void a_name_said_is_not_one_that_is_only_like_it(String heard, boolean said) {
        assertThat(NameMatcher.says(SpokenName.of(heard), YAMADA)).isEqualTo(said);
    }

    @Test
    void a_surname_alone_is_said_back() {
        assertThat(verdict("山田です", YAMADA)).isEqualTo(DOUBTFUL);
        assertThat(verdict("ヤマダ", YAMADA)).isEqualTo(DOUBTFUL);
    }

    @Test
    void one_kana_wrong_is_accepted_or_said_back() {
        assertThat(verdict("ヤマナセイサクショ", YAMADA)).isNotEqualTo(DIFFERENT);
        assertThat(verdict("ヤマダタロ", YAMADA)).isNotEqualTo(DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "髙﨑商店, 高崎商店, タカサキショウテン",
        "𠮷田工業, 吉田工業, ヨシダコウギョウ",
        "渡邉製菓, 渡辺製菓, ワタナベセイカ",
        "渡邊製菓, 渡辺製菓, ワタナベセイカ",
        "澤田, 沢田, サワダ",
        "齋藤, 斉藤, サイトウ"
    })
    void variants_of_a_character_are_one_name(String heard, String registered, String reading) {
        assertThat(verdict(heard, List.of(new RegisteredName(registered, reading))))
                .isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "山崎, ヤマザキ", // rendaku
        "学校図書, ガッコウトショ", // sokuon
        "井上, イノウエ", // の is spoken, not written
        "佐々木, ササキ", // 々
        "霞ヶ関, カスミガセキ",
        "長谷川, ハセガワ", // nanori
        "大田, オオタ",
        "服部, ハットリ",
        "abc商会, エービーシーショウカイ"
    })
    void kanji_are_read_in_every_way_they_can_be(String written, String reading) {
        assertThat(ReadAs.likeness(written, Kana.fold(reading))).as(written).isGreaterThanOrEqualTo(0.87);
    }

    @Test
    void homophones_in_other_kanji_are_accepted_by_their_reading() {
        List<RegisteredName> kato = List.of(new RegisteredName("加藤 洋子", "カトウ ヨウコ"));
        assertThat(verdict("加東陽子", kato)).isEqualTo(ACCEPTED);
        assertThat(verdict("佐藤陽子", kato)).isNotEqualTo(ACCEPTED);
    }

    @Test
    void fillers_inside_a_name_stay_and_a_name_that_is_a_filler_stays() {
        assertThat(verdict("灰島です", List.of(new RegisteredName("灰島", "ハイジマ")))).isEqualTo(ACCEPTED);
        assertThat(verdict("ハイジマ", List.of(new RegisteredName("灰島", "ハイジマ")))).isEqualTo(ACCEPTED);
        assertThat(verdict("アノ", List.of(new RegisteredName("阿野", "アノ")))).isEqualTo(ACCEPTED);
        assertThat(verdict("株式会社", List.of(RegisteredName.of("株式会社")))).isEqualTo(ACCEPTED);
    }

    @Test
    void spellings_of_one_sound_are_one_but_a_long_vowel_is_not_a_short_one() {
        assertThat(Kana.fold("ヅヂヲ")).isEqualTo("ズジオ");
        assertThat(Kana.fold("セイサクショー")).isEqualTo(Kana.fold("セーサクショウ"));
        assertThat(Kana.fold("ヴィクトリー")).isEqualTo("ビクトリイ");
        assertThat(Kana.fold("オオタ")).isNotEqualTo(Kana.fold("オタ"));
        assertThat(verdict("小田", List.of(new RegisteredName("太田", "オオタ")))).isNotEqualTo(ACCEPTED);
    }

    @Test
    void somebody_else_as_near_makes_it_doubtful() {
        SpokenName spoken = SpokenName.of("山田製作所");
        assertThat(NameMatcher.judge(spoken, YAMADA, 0.97)).isEqualTo(DOUBTFUL);
        assertThat(NameMatcher.judge(spoken, YAMADA, 0.90)).isEqualTo(ACCEPTED);
    }

    @Test
    void what_is_said_back_is_what_was_heard() {
        assertThat(SpokenName.of("山田製作です。").toSayBack()).isEqualTo("山田製作");
        assertThat(SpokenName.of("です").toSayBack()).isEqualTo("です");
    }

    @Test
    void silence_and_endless_talk_are_no_names() {
        assertThat(verdict("", YAMADA)).isEqualTo(DIFFERENT);
        assertThat(verdict("。。。", YAMADA)).isEqualTo(DIFFERENT);
        assertThat(verdict("山".repeat(5_000), YAMADA)).isEqualTo(DIFFERENT);
    }

    private static NameVerdict verdict(String heard, List<RegisteredName> names) {
        return NameMatcher.judge(SpokenName.of(heard), names, 0);
    }
}
