package jp.orikaeshi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void headings_are_named_and_listed_and_those_below_stand_below() {
        String made = Outline.in(
                "<head><title>x</title></head><h2>A &amp; B</h2><h3 class=\"c\">one <b>of</b></h3><h2>C</h2>");
        assertThat(made)
                .contains(
                        "<bookmarks><bookmark name=\"A &amp; B\" href=\"#h1\"><bookmark name=\"one of\" href=\"#h2\"/>"
                                + "</bookmark><bookmark name=\"C\" href=\"#h3\"></bookmark></bookmarks></head>")
                .contains("<h2 id=\"h1\">A &amp; B</h2>", "<h3 id=\"h2\" class=\"c\">one <b>of</b></h3>");
    }

    @Test
    void a_quotation_mark_does_not_end_the_name() {
        assertThat(Outline.in("<head></head><h3>\"a\"</h3>"))
                .contains("<bookmark name=\"&quot;a&quot;\" href=\"#h1\"/>");
    }

    @Test
    void a_document_without_headings_stays_as_it_is() {
        assertThat(Outline.in("<head></head><p>x</p>")).isEqualTo("<head></head><p>x</p>");
    }
}
