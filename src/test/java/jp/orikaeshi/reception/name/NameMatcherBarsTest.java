package jp.orikaeshi.reception.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The bars that recognition has to clear, on names put together from common parts. */
class NameMatcherBarsTest {
    private static final String[] SURNAMES = {
        "佐藤 サトウ", "鈴木 スズキ", "高橋 タカハシ", "田中 タナカ", "伊藤 イトウ", "渡辺 ワタナベ", "山本 ヤマモト", "中村 ナカムラ", "小林 コバヤシ",
        "加藤 カトウ", "吉田 ヨシダ", "山田 ヤマダ", "佐々木 ササキ", "山口 ヤマグチ", "松本 マツモト", "井上 イノウエ", "木村 キムラ", "林 ハヤシ",
        "斎藤 サイトウ", "清水 シミズ", "山崎 ヤマザキ", "森 モリ", "池田 イケダ", "橋本 ハシモト", "阿部 アベ", "石川 イシカワ", "山下 ヤマシタ",
        "中島 ナカジマ", "石井 イシイ", "小川 オガワ", "前田 マエダ", "岡田 オカダ", "長谷川 ハセガワ", "藤田 フジタ", "後藤 ゴトウ", "近藤 コンドウ"
    };
    private static final String[] GIVEN = {
        "太郎 タロウ", "健 ケン", "洋子 ヨウコ", "恵子 ケイコ", "誠 マコト", "由美子 ユミコ", "大輔 ダイスケ", "翔太 ショウタ", "美咲 ミサキ", "幸子 サチコ",
        "和也 カズヤ", "直樹 ナオキ", "裕子 ユウコ", "学 マナブ", "真由美 マユミ", "修 オサム", "茂 シゲル", "智子 トモコ", "隆 タカシ", "愛 アイ"
    };
    private static final String[] TRADES = {"製作所 セイサクショ", "商店 ショウテン", "工業 コウギョウ", "建設 ケンセツ", "歯科医院 シカイイン", "不動産 フドウサン"};
    private static final String[] HOMOPHONES = {
        "佐籐太朗 サトウ タロウ", "加東陽子 カトウ ヨウコ", "伊東健 イトウ ケン", "渡部直紀 ワタナベ ナオキ", "大田裕子 オオタ ユウコ", "斉藤誠 サイトウ マコト",
        "山元大介 ヤマモト ダイスケ", "中嶋孝 ナカジマ タカシ", "河合啓子 カワイ ケイコ", "安部真弓 アベ マユミ", "石河友子 イシカワ トモコ", "清水正太 シミズ ショウタ",
        "前多修 マエダ オサム", "吉田和矢 ヨシダ カズヤ", "小河滋 オガワ シゲル", "井上岬 イノウエ ミサキ", "木邑祐子 キムラ ユウコ", "近堂佐知子 コンドウ サチコ",
        "山口直輝 ヤマグチ ナオキ", "長谷川由美子 ハセガワ ユミコ"
    };
    private static final String SOUNDS = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";

    private final List<RegisteredName> names = names();
    private final Random random = new Random(20_261_124);

    @Test
    void the_right_name_is_accepted() {
        assertThat(share(RegisteredName::text, NameVerdict.ACCEPTED)).isGreaterThanOrEqualTo(0.98);
        assertThat(share(name -> sounds(name) + "です", NameVerdict.ACCEPTED)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void one_kana_wrong_is_accepted_or_said_back() {
        Function<RegisteredName, String> misheard = name -> {
            String kana = sounds(name);
            int at = random.nextInt(kana.length());
            return kana.substring(0, at) + SOUNDS.charAt(random.nextInt(SOUNDS.length())) + kana.substring(at + 1);
        };
        assertThat(share(misheard, NameVerdict.ACCEPTED, NameVerdict.DOUBTFUL)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void homophones_in_other_kanji_are_accepted_or_said_back() {
        int taken = 0;
        for (String homophone : HOMOPHONES) {
            int gap = homophone.indexOf(' ');
            RegisteredName name = new RegisteredName("登録 名", homophone.substring(gap + 1));
            taken += verdict(homophone.substring(0, gap), name) == NameVerdict.DIFFERENT ? 0 : 1;
        }
        assertThat(taken / (double) HOMOPHONES.length).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void a_random_impostor_is_accepted_less_than_once_in_a_thousand() {
        int tried = 0;
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            RegisteredName claimed = names.get(random.nextInt(names.size()));
            RegisteredName real = names.get(random.nextInt(names.size()));
            if (!sounds(claimed).equals(sounds(real))) {
                tried++;
                accepted += verdict(real.text(), claimed) == NameVerdict.ACCEPTED ? 1 : 0;
            }
        }
        assertThat(accepted / (double) tried).isLessThanOrEqualTo(0.001);
    }

    private double share(Function<RegisteredName, String> said, NameVerdict... good) {
        long taken = names.stream()
                .filter(name -> List.of(good).contains(verdict(said.apply(name), name)))
                .count();
        return taken / (double) names.size();
    }

    private static NameVerdict verdict(String heard, RegisteredName name) {
        return NameMatcher.judge(SpokenName.of(heard), List.of(name), 0);
    }

    private static String sounds(RegisteredName name) {
        return String.valueOf(name.reading()).replace(" ", "");
    }

    private static List<RegisteredName> names() {
        List<RegisteredName> all = new ArrayList<>();
        for (String surname : SURNAMES) {
            for (String given : GIVEN) {
                all.add(joined(surname, " ", given, " "));
            }
            for (String trade : TRADES) {
                all.add(joined("株式会社" + surname, "", trade, ""));
            }
        }
        return all;
    }

    private static RegisteredName joined(String first, String gap, String second, String soundGap) {
        int a = first.indexOf(' ');
        int b = second.indexOf(' ');
        return new RegisteredName(
                first.substring(0, a) + gap + second.substring(0, b),
                first.substring(a + 1) + soundGap + second.substring(b + 1));
    }
}
