package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.orikaeshi.ticket.Resolution;
import org.junit.jupiter.api.Test;

class IncidentEditionTest {
    private static final Instant NOW = Incidents.CALL;
    private final IncidentEdition edition = new IncidentEdition(1042, 1, "sato", NOW);

    @Test
    void a_manager_approves_only_what_was_submitted() {
        assertThatThrownBy(() -> edition.approve("mori", NOW)).isInstanceOf(WrongEdition.class);
        edition.submit();
        edition.write(new Resolution("c", "s", "r"), "", "sato", NOW);
        assertThatThrownBy(() -> edition.approve("mori", NOW)).isInstanceOf(WrongEdition.class);

        edition.submit();
        edition.approve("mori", NOW);

        assertThat(edition.issuedBy()).contains("mori");
    }

    @Test
    void only_the_words_that_somebody_read_are_seen() {
        assertThat(EditionSeen.of(edition))
                .isEqualTo(new EditionSeen(1, 0))
                .isNotEqualTo(new EditionSeen(1, 1))
                .isNotEqualTo(new EditionSeen(2, 0))
                .isNotEqualTo(EditionSeen.NOTHING);
    }

    @Test
    void the_words_of_the_end_are_the_newer_ones_and_leave_what_they_do_not_say() {
        Resolution draft = new Resolution("電源の故障", "止まりました", "交換しました", "予備機を置きます");

        assertThat(new Resolution("雷", "瞬断しました", "交換しました").or(draft))
                .isEqualTo(new Resolution("雷", "瞬断しました", "交換しました", "予備機を置きます"));
    }
}
