package jp.orikaeshi.monitoring.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changed, as a person reads it. */
class PageDiffTest {
    private static PageContent page(String html) {
        return PageReader.over(html, "http://www.yamada.example/", List.of()).content();
    }

    private static String paragraphs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "<p>第" + (char) ('ぁ' + i % 80) + (char) ('ァ' + i / 80) + "項です。</p>")
                .collect(Collectors.joining());
    }

    private static List<String> read(PageDiff diff) {
        return diff.text().shown().stream()
                .map(line -> switch (line.kind()) {
                    case ADDED -> "+" + marked(line);
                    case REMOVED -> "-" + marked(line);
                    case SAME -> " " + marked(line);
                    case GAP -> "~" + line.head();
                })
                .toList();
    }

    private static String marked(DiffLine line) {
        return line.head() + (line.other().isEmpty() ? "" : "[" + line.other() + "]") + line.tail();
    }

    @Test
    void a_sentence_that_was_edited_stands_under_its_former_self_with_what_is_another_marked() {
        PageDiff diff =
                PageDiff.between(page("<p>定休日は水曜日です。</p><p>価格は税込です。</p>"), page("<p>定休日は木曜日です。</p><p>価格は税込です。</p>"));

        assertThat(read(diff)).containsExactly("-定休日は[水]曜日です。", "+定休日は[木]曜日です。", " 価格は税込です。");
    }

    @Test
    void an_edited_line_finds_its_counterpart_also_where_the_next_one_went() {
        PageDiff diff = PageDiff.between(page("<p>営業時間は17時までです。</p><p>送料は一律です。</p>"), page("<p>営業時間は18時までです。</p>"));

        assertThat(read(diff)).containsExactly("-営業時間は1[7]時までです。", "+営業時間は1[8]時までです。", "-[送料は一律です。]");
    }

    @Test
    void of_what_is_the_same_two_lines_around_are_shown_and_the_others_counted() {
        PageDiff diff = PageDiff.between(
                page(paragraphs(0, 40)), page(paragraphs(0, 20) + "<p>新しい行です。</p>" + paragraphs(20, 40)));

        assertThat(read(diff)).hasSize(7);
        assertThat(read(diff).get(0)).isEqualTo("~18");
        assertThat(read(diff).get(3)).isEqualTo("+[新しい行です。]");
        assertThat(read(diff).get(6)).isEqualTo("~18");
    }

    @Test
    void a_title_that_was_replaced_is_part_of_it_and_letters_of_two_halves_stay_whole() {
        PageDiff diff = PageDiff.between(page("<title>本日の𠮷田屋</title>"), page("<title>本日の𠮟田屋</title>"));

        assertThat(read(diff)).containsExactly("-本日の[𠮷]田屋", "+本日の[𠮟]田屋");
    }

    @Test
    void lines_that_have_nothing_in_common_are_not_marked_in_parts() {
        PageDiff diff = PageDiff.between(page("<p>ようこそ。</p>"), page("<p>HACKED BY X</p>"));

        assertThat(read(diff)).containsExactly("-[ようこそ。]", "+[HACKED BY X]");
    }

    @Test
    void a_page_of_the_most_lines_that_was_replaced_is_cut_and_says_by_how_much() {
        String before = IntStream.range(0, 3000)
                .mapToObj(i -> "<p>旧" + Integer.toString(i, 36) + "</p>")
                .collect(Collectors.joining());
        String now = IntStream.range(0, 3000)
                .mapToObj(i -> "<p>新" + Integer.toString(i, 36) + "x</p>")
                .collect(Collectors.joining());

        PageDiff diff = PageDiff.between(page(before), page(now));

        assertThat(diff.text().shown()).hasSize(300);
        assertThat(diff.text().left()).isEqualTo(3700);
    }

    @Test
    void other_hosts_and_the_largest_shifts_of_structure_are_told_apart_from_the_text() {
        PageDiff diff = PageDiff.between(
                page("<script src='//cdn.example/a.js'></script><ul><li>一</li></ul>"),
                page("<script src='//evil.example/a.js'></script><ul><li>一</li><li>二</li><li>三</li></ul>"
                        + "<a href='//spam.example/'>二</a>"));

        assertThat(diff.sources().shown())
                .containsExactly(
                        new PageDiff.Source(PageDiff.Way.ADDED, "link", "spam.example"),
                        new PageDiff.Source(PageDiff.Way.ADDED, "script", "evil.example"),
                        new PageDiff.Source(PageDiff.Way.REMOVED, "script", "cdn.example"));
        assertThat(diff.structure().shown().get(0)).isEqualTo(new PageDiff.Shift("body>ul>li", 1, 3));
    }
}
