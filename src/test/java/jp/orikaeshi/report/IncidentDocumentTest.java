package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class IncidentDocumentTest {
    @Test
    void the_annex_has_a_page_of_its_own() {
        assertThat(apart(detail -> 2)).isTrue();
        assertThat(apart(detail -> 3)).isTrue();
    }

    @Test
    void an_annex_that_has_room_below_the_letter_costs_no_page() {
        assertThat(apart(detail -> detail.annexApart() ? 3 : 2)).isFalse();
        assertThat(apart(detail -> detail.annexApart() ? 4 : 3)).isFalse();
    }

    @Test
    void what_does_not_fit_is_set_with_less() {
        assertThat(chosen(detail -> detail.happenings() > 18 ? 4 : 3).happenings())
                .isEqualTo(18);
    }

    @Test
    void only_a_short_list_is_kept_together() {
        assertThat(Detail.block(3)).isEqualTo("keep");
        assertThat(Detail.block(4)).isEqualTo("flow");
    }

    private static boolean apart(ToIntFunction<Detail> pages) {
        return chosen(pages).annexApart();
    }

    // The bytes name the level of detail by its place among those that were asked for.
    private static Detail chosen(ToIntFunction<Detail> pages) {
        List<Detail> asked = new ArrayList<>();
        Printed printed = IncidentDocument.print(
                printout -> {
                    Detail detail = (Detail) printout.params().get("detail");
                    asked.add(detail);
                    return new Printed(new byte[] {(byte) (asked.size() - 1)}, pages.applyAsInt(detail));
                },
                Incidents.open(),
                ZoneId.of("Asia/Tokyo"));
        return asked.get(printed.bytes()[0]);
    }
}
