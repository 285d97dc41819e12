package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.orikaeshi.report.EditionSeen;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

class EditionWordsTest {
    private static final Resolution SAID = EditionWords.of(" 原因 ", "概要", "対処", null);

    @Test
    void what_was_not_sent_is_empty_and_blanks_around_words_are_none_of_them() {
        assertThat(SAID).isEqualTo(new Resolution("原因", "概要", "対処", ""));
    }

    @Test
    void what_is_wrong_is_told_of_the_field_in_which_it_is() {
        assertThat(EditionWords.wrong(SAID, "", true)).isEmpty();
        assertThat(EditionWords.wrong(SAID, "", false))
                .contains(new EditionWords.Wrong("changed", "edition.wrong.changed"));
        assertThat(EditionWords.wrong(EditionWords.of("原因", " ", "対処", ""), "", true))
                .contains(new EditionWords.Wrong("summary", "edition.wrong.missing"));
        assertThat(EditionWords.wrong(EditionWords.of("原因", "概要", "対処", "x".repeat(10_001)), "", true))
                .contains(new EditionWords.Wrong("prevention", "edition.wrong.long"));
        assertThat(EditionWords.wrong(SAID, "x".repeat(301), false))
                .contains(new EditionWords.Wrong("changed", "edition.wrong.long"));
    }

    @Test
    void what_somebody_has_read_comes_back_as_it_was_given_out() {
        EditionSeen seen = new EditionSeen(2, 5);

        assertThat(EditionTag.seen(EditionTag.of(seen))).isEqualTo(seen);
        assertThat(EditionTag.seen("W/\"2.5\"")).isEqualTo(seen);
        assertThat(EditionTag.seen(null)).isNull();
        assertThat(EditionTag.seen(" * ")).isNull();
        assertThatThrownBy(() -> EditionTag.seen("\"5\"")).isInstanceOf(ProblemException.class);
    }
}
