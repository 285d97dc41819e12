package jp.orikaeshi.sla;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.customer.TermsOverride;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsSourceTest {
    private static final Subject MAIL = new Subject("mail", Priority.NORMAL);
    private static final Subject URGENT = new Subject("mail", Priority.URGENT);
    private static final CountedHours OFFICE =
            Objects.requireNonNull(ClockStory.office(ofHours(8)).hours());

    private static Terms given(@Nullable Duration usual, TermsOverride... otherwise) {
        TermsSource source = new TermsSource(usual, "always", List.of(otherwise), Map.of("office", OFFICE));
        return new Terms("gold", ofHours(8), null, List.of(80), List.of("waiting-customer"), source);
    }

    private static TermsOverride resolution(@Nullable Priority at, @Nullable String calendar, @Nullable Duration time) {
        return new TermsOverride(null, at, calendar, null, null, time, null);
    }

    @Test
    void what_was_agreed_for_another_priority_holds_when_it_is_that_and_goes_with_it() {
        Terms given = given(ofHours(8), resolution(Priority.URGENT, "office", ofHours(2)));

        Terms urgent = given.about(URGENT, Promise.RESOLUTION).orElseThrow();

        assertThat(urgent.allowed()).isEqualTo(ofHours(2));
        assertThat(urgent.hours()).isEqualTo(OFFICE);
        assertThat(urgent.pauseOn()).containsExactly("waiting-customer");
        assertThat(urgent.about(MAIL, Promise.RESOLUTION)).contains(given);
    }

    @Test
    void of_what_holds_for_a_ticket_the_later_one_decides_each_thing_by_itself() {
        Terms given = given(
                ofHours(8),
                resolution(null, "office", ofHours(6)),
                resolution(Priority.URGENT, "always", null),
                resolution(Priority.LOW, null, ofHours(40)));

        Terms urgent = given.about(URGENT, Promise.RESOLUTION).orElseThrow();

        assertThat(urgent.allowed()).isEqualTo(ofHours(6));
        assertThat(urgent.hours()).as("always").isNull();
    }

    @Test
    void what_is_promised_for_urgent_tickets_only_is_not_promised_for_others() {
        TermsOverride update = new TermsOverride(null, Priority.URGENT, null, null, null, null, ofMinutes(30));
        Terms given = given(null, update);

        assertThat(given.about(URGENT, Promise.UPDATE).map(Terms::allowed)).contains(ofMinutes(30));
        assertThat(given.about(MAIL, Promise.UPDATE)).isEmpty();
    }

    @Test
    void where_nothing_differs_the_terms_themselves_hold_also_with_what_is_left_of_them() {
        Terms left = new Terms("gold", ofHours(8), OFFICE, List.of(), List.of(), TermsSource.ONE_FOR_ALL)
                .allowing(ofMinutes(10));

        assertThat(left.about(URGENT, Promise.CALLBACK)).contains(left);
    }

    @Test
    void terms_are_written_and_read_with_what_else_was_agreed() {
        for (Terms terms : List.of(
                given(ofHours(8), resolution(Priority.URGENT, "office", ofHours(2))),
                new Terms("gold", ofHours(8), OFFICE, List.of(), List.of(), TermsSource.ONE_FOR_ALL),
                ClockStory.office(ofHours(1)))) {
            assertThat(Json.read(Json.write(terms), Terms.class)).isEqualTo(terms);
        }
        assertThat(Json.write(ClockStory.office(ofHours(1)))).doesNotContain("source");
    }
}
