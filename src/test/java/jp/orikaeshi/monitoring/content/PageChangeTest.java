package jp.orikaeshi.monitoring.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.orikaeshi.monitoring.content.PageChange.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit, a relaunch and a stranger's work, told apart. */
class PageChangeTest {
    private static final String ADDRESS = "https://www.yamada.example/";
    private static final String SITE = """
            <!doctype html><html lang="ja"><head><title>株式会社山田製作所 | 精密部品の加工</title>
            <script src="/js/site.js"></script><script src="https://cdn.yamada.example/a.js"></script></head>
            <body><header><h1>株式会社山田製作所</h1><nav><ul><li>会社概要</li><li>製品</li><li>採用</li></ul></nav></header>
            <main><p>創業以来、精密部品の加工ひとすじに歩んでまいりました。試作から量産まで承ります。</p>
            <section id="news"><h2>お知らせ</h2><ul><li>2026年11月20日（金） 夏季休業のお知らせ</li>
            <li>展示会に出展しました。ご来場ありがとうございました。</li></ul></section>
            <p>設備はマシニングセンタ十二台、検査は三次元測定機で行います。図面一枚からご相談ください。</p></main>
            <form action="/inquiry"><input type="hidden" name="csrf" value="a1b2c3d4e5f6a7b8c9"></form>
            <footer>アクセス 0012345 ｜ 最終更新 12:30 ｜ © 2026 Yamada Works</footer></body></html>""";

    private static PageContent read(String html, String... ignored) {
        return PageReader.over(html, ADDRESS, List.of(ignored)).content();
    }

    private static PageChange change(String now, String... ignored) {
        return PageChange.between(read(SITE, ignored), read(now, ignored));
    }

    private static String edited(String from, String to) {
        assertThat(SITE).contains(from);
        return SITE.replace(from, to);
    }

    @Test
    void what_differs_at_each_visit_is_no_change() {
        String later = edited("0012345", "0012399")
                .replace("12:30", "午後3時05分")
                .replace("2026年11月20日（金）", "2026年11月27日（木）")
                .replace("a1b2c3d4e5f6a7b8c9", "ffffffffffffffffff")
                .replace("© 2026", "© 2027")
                .replace("<main>", "<main><!-- 8f3e --><ins class=\"adsbygoogle\"><p>広告です。</p></ins>\n\n");

        assertThat(read(later)).isEqualTo(read(SITE));
        assertThat(read(later).fingerprint()).isEqualTo(read(SITE).fingerprint());
    }

    @Test
    void a_price_or_a_telephone_number_is_no_counter() {
        String page = "<p>お電話は 03-1234-5678 へ。部品は一個 1,200円です。</p>";

        assertThat(read(page).lines()).containsExactly("お電話は 03-1234-5678 へ。", "部品は一個 1,200円です。");
    }

    @Test
    void an_ordinary_edit_stays_within_what_may_change_and_a_large_one_asks_for_a_look() {
        PageChange small = change(edited("展示会に出展しました。", "新しい測定機を導入しました。"));
        assertThat(small.percent()).isBetween(1, 20);
        assertThat(small.signs()).isEmpty();
        assertThat(small.verdict(20)).isEqualTo(Verdict.SAME);
        assertThat(small.verdict(0)).isEqualTo(Verdict.CHANGED);

        PageChange large = change(SITE.replaceFirst("(?s)<main>.*</main>", "<main><p>ただいま準備中です。</p></main>"));
        assertThat(large.percent()).isGreaterThan(20);
        assertThat(large.verdict(20)).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void a_relaunch_in_the_same_language_is_for_a_person_to_judge() {
        PageChange relaunch = change("""
                <html lang="ja"><title>株式会社山田製作所 公式サイト</title><body><div><div><p>ものづくりの未来へ。</p>
                <p>わたしたちは、金属加工の技術で社会に貢献します。お気軽にお問い合わせください。</p></div></div></body></html>""");

        assertThat(relaunch.signs()).containsExactly(Sign.REPLACED);
        assertThat(relaunch.verdict(20)).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void a_page_that_was_replaced_by_an_intruders_is_told_by_several_signs() {
        PageChange defaced = change("""
                <html><title>Hacked by Phantom Crew</title><body bgcolor=black><center><h1>HACKED BY PHANTOM CREW</h1>
                <p>Your security is low. Greetz to all members of our team everywhere.</p>
                <iframe src="//music.evil.example/play"></iframe></center></body></html>""");

        assertThat(defaced.signs()).contains(Sign.REPLACED, Sign.TITLE, Sign.LANGUAGE, Sign.WORDS, Sign.ACTIVE);
        assertThat(defaced.newHosts()).containsExactly("frame music.evil.example");
        assertThat(defaced.verdict(100)).isEqualTo(Verdict.DEFACED);
    }

    @Test
    void another_language_under_another_title_is_a_stranger_without_any_word() {
        assertThat(change(
                                "<title>Cheap watches</title><p>Replica watches of all famous brands at a very low price.</p>")
                        .verdict(100))
                .isEqualTo(Verdict.DEFACED);
    }

    @Test
    void what_was_planted_into_a_page_that_looks_as_ever_is_never_within_what_may_change() {
        PageChange skimmer =
                change(edited("</head>", "<script src='https://stats.evil.example/x.js'></script></head>"));
        assertThat(skimmer.signs()).containsExactly(Sign.ACTIVE);
        assertThat(skimmer.newHosts()).containsExactly("script stats.evil.example");
        assertThat(skimmer.verdict(100)).isEqualTo(Verdict.CHANGED);

        PageChange packed = change(edited("</body>", "<script>eval(atob('YWxlcnQ='))</script></body>"));
        assertThat(packed.signs()).containsExactly(Sign.OBFUSCATED);

        PageChange away = change(
                edited("</head>", "<meta http-equiv=refresh content=\"0; url='https://evil.example/shop'\"></head>"));
        assertThat(away.newHosts()).containsExactly("redirect evil.example");

        String links = IntStream.range(0, 6)
                .mapToObj(i -> "<a href='https://shop" + i + ".example/'>" + i + "</a>")
                .collect(Collectors.joining("", "<div style='display:none'>", "</div>"));
        assertThat(change(edited("</main>", links + "</main>")).signs()).containsExactly(Sign.LINKS);
    }

    @Test
    void a_report_about_a_break_in_elsewhere_is_no_break_in() {
        PageChange news = change(edited("展示会に出展しました。", "他社のサイトが hacked by と書き換えられたとの報道がありました。"));

        assertThat(news.signs()).containsExactly(Sign.WORDS);
        assertThat(news.verdict(20)).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void what_was_there_when_it_was_approved_speaks_against_nobody() {
        PageContent shop = read(SITE.replace("採用", "casino casino casino</li><li>hacked by design"));

        assertThat(PageChange.between(shop, shop).signs()).isEmpty();
    }

    @Test
    void regions_that_do_not_count_may_say_anything() {
        String other = SITE.replaceFirst(
                "(?s)<section id=\"news\">.*</section>",
                "<section id=\"news\"><b>まったく別の内容です。</b><script src=\"https://x.example/\"></script></section>");

        assertThat(change(other).signs()).isNotEmpty();
        assertThat(change(other, "#news").percent()).isZero();
        assertThat(change(other, "#news").verdict(0)).isEqualTo(Verdict.SAME);
    }

    @Test
    void a_first_page_with_the_mark_of_an_intruder_is_no_baseline() {
        assertThat(PageChange.suspicious(read("<title>Hacked by X</title><p>x</p>")))
                .isTrue();
        assertThat(PageChange.suspicious(read(SITE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "1:1 ", "<a href='//h.example'>", "<p>\u202e"})
    void whatever_fits_into_a_megabyte_is_kept_in_bounded_space(String piece) {
        String page = piece.repeat((1 << 20) / piece.length());

        PageContent content = read(page, "div > p", "[class*=x]");

        assertThat(content.lines()).hasSizeLessThanOrEqualTo(2000).noneMatch(line -> line.length() > 500);
        assertThat(content.structure()).hasSizeLessThanOrEqualTo(2000);
    }
}
