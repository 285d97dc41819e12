package jp.orikaeshi.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.time.HolidayRule;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final String TOKYO = "Asia/Tokyo";
    private static final List<String> ALL = List.of("sato", "tanaka", "ono", "hans");
    private static final Rotation WEEKLY =
            new Rotation(Duration.ofDays(7), LocalDateTime.parse("2026-01-05T09:00"), List.of("sato", "tanaka", "ono"));
    private static final CalendarDefinition BUSINESS =
            new CalendarDefinition(Map.of("mon-fri", "09:00-18:00"), "jp", List.of("12-29/01-03"), Map.of());

    @Test
    void a_fixed_order_is_the_same_at_any_time() {
        assertThat(roster(ordered("sato", "tanaka")).order(at("2026-11-24T02:10+09:00")))
                .containsExactly("sato", "tanaka");
    }

    @Test
    void the_one_whose_turn_it_is_comes_first_and_the_others_follow_in_order() {
        Roster roster = roster(rotating(WEEKLY, TOKYO));
        assertThat(roster.order(at("2026-01-05T09:00+09:00"))).containsExactly("sato", "tanaka", "ono");
        assertThat(roster.order(at("2026-01-12T09:00+09:00"))).containsExactly("tanaka", "ono", "sato");
        assertThat(roster.order(at("2026-01-19T09:00+09:00"))).containsExactly("ono", "sato", "tanaka");
        assertThat(roster.order(at("2026-01-26T09:00+09:00"))).containsExactly("sato", "tanaka", "ono");
    }

    @Test
    void a_turn_ends_at_the_second_of_the_handover_and_not_before() {
        Roster roster = roster(rotating(WEEKLY, TOKYO));
        assertThat(roster.order(at("2026-01-12T08:59:59.999+09:00")).get(0)).isEqualTo("sato");
        assertThat(roster.order(at("2026-01-12T09:00+09:00")).get(0)).isEqualTo("tanaka");
    }

    @Test
    void turns_before_the_first_handover_are_counted_back() {
        Roster roster = roster(rotating(WEEKLY, TOKYO));
        assertThat(roster.order(at("2026-01-05T08:59:59+09:00")).get(0)).isEqualTo("ono");
        assertThat(roster.order(at("2025-12-22T09:00+09:00")).get(0)).isEqualTo("tanaka");
    }

    @Test
    void the_hour_of_the_handover_stays_when_the_clocks_change() {
        Roster roster = roster(rotating(WEEKLY, "Europe/Berlin"));
        assertThat(roster.order(at("2026-04-06T08:59+02:00")).get(0)).isEqualTo("sato");
        assertThat(roster.order(at("2026-04-06T09:00+02:00")).get(0)).isEqualTo("tanaka");
    }

    @Test
    void a_turn_that_ended_does_not_come_back_when_the_clocks_are_put_back() {
        Rotation daily =
                new Rotation(Duration.ofDays(1), LocalDateTime.parse("2026-10-24T02:30"), List.of("sato", "tanaka"));
        Roster roster = roster(rotating(daily, "Europe/Berlin"));

        assertThat(roster.order(at("2026-10-25T02:29+02:00")).get(0)).isEqualTo("sato");
        assertThat(roster.order(at("2026-10-25T02:30+02:00")).get(0)).isEqualTo("tanaka");
        assertThat(roster.order(at("2026-10-25T02:10+01:00")).get(0)).isEqualTo("tanaka");
        assertThat(roster.shifts(at("2026-10-24T12:00Z"), at("2026-10-26T00:00Z")))
                .extracting(Shift::from)
                .containsExactly(at("2026-10-24T12:00Z"), at("2026-10-25T00:30Z"));
    }

    @Test
    void a_fixed_order_counts_before_a_rotation() {
        EditionSpec both = new EditionSpec(TOKYO, List.of("tanaka"), WEEKLY, List.of(), null, Map.of(), ALL);
        assertThat(roster(both).order(at("2026-01-05T09:00+09:00"))).containsExactly("tanaka");
    }

    @Test
    void without_order_and_rotation_nobody_is_on_duty() {
        assertThat(roster(ordered()).order(at("2026-01-05T09:00+09:00"))).isEmpty();
    }

    @Test
    void a_rotation_needs_members_and_a_length() {
        LocalDateTime handover = LocalDateTime.parse("2026-01-05T09:00");
        assertThatThrownBy(() -> new Rotation(Duration.ofDays(7), handover, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rotation(Duration.ZERO, handover, List.of("sato")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_layer_decides_in_its_hours_and_what_lies_below_at_all_others() {
        Roster roster = roster(layered(
                List.of("ono"),
                layer("night", List.of("sato", "tanaka"), Map.of("mon-fri", "18:00-09:00"), null, TOKYO)));

        assertThat(roster.order(at("2026-11-27T17:59+09:00"))).containsExactly("ono");
        assertThat(roster.order(at("2026-11-27T18:00+09:00"))).containsExactly("sato", "tanaka");
        // Friday's night ends on Saturday, and Saturday has none.
        assertThat(roster.order(at("2026-11-28T08:59+09:00"))).containsExactly("sato", "tanaka");
        assertThat(roster.order(at("2026-11-28T09:00+09:00"))).containsExactly("ono");
        assertThat(roster.order(at("2026-11-28T20:00+09:00"))).containsExactly("ono");
    }

    @Test
    void of_several_layers_the_last_that_counts_decides() {
        Roster roster = roster(layered(
                List.of("ono"),
                layer("weekend", List.of("sato"), Map.of("sat-sun", "00:00-24:00"), null, TOKYO),
                layer("new-year", List.of("tanaka"), Map.of(), HolidayRule.ONLY, TOKYO, "12-29/01-03")));

        assertThat(roster.order(at("2026-12-26T10:00+09:00"))).containsExactly("sato");
        assertThat(roster.order(at("2027-01-02T10:00+09:00"))).containsExactly("tanaka");
        assertThat(roster.order(at("2027-01-04T10:00+09:00"))).containsExactly("ono");
    }

    @Test
    void holidays_of_the_japanese_calendar_are_told_from_other_days() {
        Roster roster = roster(layered(
                List.of("ono"),
                layer("working-days", List.of("sato"), Map.of("mon-fri", "09:00-18:00"), HolidayRule.NOT, TOKYO),
                layer("holidays", List.of("tanaka"), Map.of("mon-sun", "09:00-18:00"), HolidayRule.ONLY, TOKYO)));

        // Labour Thanksgiving Day is a Monday.
        assertThat(roster.order(at("2026-11-23T10:00+09:00"))).containsExactly("tanaka");
        assertThat(roster.order(at("2026-11-24T10:00+09:00"))).containsExactly("sato");
        assertThat(roster.order(at("2026-11-23T18:00+09:00"))).containsExactly("ono");
    }

    @Test
    void the_hours_of_a_layer_may_be_those_of_a_calendar() {
        LayerSpec day = new LayerSpec("day", null, List.of("sato"), null, null, "business", null, null, null);
        Roster roster = roster(
                new EditionSpec(TOKYO, List.of("ono"), null, List.of(day), null, Map.of("business", BUSINESS), ALL));

        assertThat(roster.order(at("2026-11-20T17:59+09:00"))).containsExactly("sato");
        assertThat(roster.order(at("2026-11-23T10:00+09:00"))).containsExactly("ono");
        assertThat(roster.order(at("2026-12-30T10:00+09:00"))).containsExactly("ono");
    }

    @Test
    void duty_follows_the_sun_in_the_local_hours_of_each_place_in_summer_and_winter() {
        Roster roster = roster(layered(
                List.of("ono"),
                layer("tokyo", List.of("sato"), Map.of("mon-sun", "08:00-20:00"), null, TOKYO),
                layer("berlin", List.of("hans"), Map.of("mon-sun", "08:00-20:00"), null, "Europe/Berlin")));

        assertThat(roster.shifts(at("2026-07-01T08:00+09:00"), at("2026-07-02T08:00+09:00")))
                .extracting(RosterTest::told)
                .containsExactly("08:00 sato", "15:00 hans", "03:00 ono");
        assertThat(roster.shifts(at("2026-12-01T08:00+09:00"), at("2026-12-02T08:00+09:00")))
                .extracting(RosterTest::told)
                .containsExactly("08:00 sato", "16:00 hans", "04:00 ono");
    }

    @Test
    void a_layer_of_which_nobody_can_be_called_leaves_duty_to_the_one_below() {
        EditionSpec spec = new EditionSpec(
                TOKYO,
                List.of("ono"),
                null,
                List.of(layer("top", List.of("sato", "tanaka"), Map.of(), null, TOKYO)),
                null,
                Map.of(),
                List.of("tanaka", "ono"));
        Instant noon = at("2026-11-24T12:00+09:00");

        assertThat(roster(spec).order(noon)).containsExactly("tanaka");
        Roster away = roster(spec, entered(absence("tanaka", "2026-11-24T00:00+09:00", "2026-11-25T00:00+09:00")));
        assertThat(away.order(noon)).containsExactly("ono");
        assertThat(away.shifts(noon, noon.plusSeconds(1)).get(0).skipped()).containsExactly("sato", "tanaka");
    }

    @Test
    void the_turn_of_whoever_is_away_falls_to_the_next_in_order() {
        Roster roster = roster(
                rotating(WEEKLY, TOKYO),
                entered(absence("tanaka", "2026-01-13T00:00+09:00", "2026-01-15T00:00+09:00")));

        assertThat(roster.shifts(at("2026-01-12T09:00+09:00"), at("2026-01-19T09:00+09:00")))
                .extracting(shift -> String.join(" ", shift.order()))
                .containsExactly("tanaka ono sato", "ono sato", "tanaka ono sato");
    }

    @Test
    void an_override_puts_somebody_first_or_in_ones_place_or_there_alone() {
        EditionSpec plan = ordered("sato", "tanaka", "ono");
        Instant then = at("2026-11-24T12:00+09:00");

        assertThat(roster(plan, entered(override("ono", null, false))).order(then))
                .containsExactly("ono", "sato", "tanaka");
        assertThat(roster(plan, entered(override("hans", "sato", false))).order(then))
                .containsExactly("hans", "tanaka", "ono");
        assertThat(roster(plan, entered(override("ono", "tanaka", false))).order(then))
                .containsExactly("sato", "ono");
        assertThat(roster(plan, entered(override("hans", null, true))).order(then))
                .containsExactly("hans");
        assertThat(roster(ordered(), entered(override("hans", null, false))).order(then))
                .containsExactly("hans");
    }

    @Test
    void the_later_override_counts_where_two_are_about_the_same_time() {
        assertThat(roster(
                                ordered("sato"),
                                entered(override("tanaka", null, true)),
                                entered(override("ono", null, false)))
                        .order(at("2026-11-24T12:00+09:00")))
                .containsExactly("ono", "tanaka");
    }

    @Test
    void an_override_by_somebody_who_is_away_changes_nothing() {
        assertThat(roster(
                                ordered("sato"),
                                entered(override("tanaka", null, true)),
                                entered(absence("tanaka", "2026-11-24T00:00+09:00", "2026-11-25T00:00+09:00")))
                        .order(at("2026-11-24T12:00+09:00")))
                .containsExactly("sato");
    }

    @Test
    void an_override_of_one_layer_counts_while_that_layer_does() {
        OverrideSpec night = new OverrideSpec(
                "hans", at("2026-11-24T12:00+09:00"), at("2026-11-25T12:00+09:00"), null, true, "night", null);
        Roster roster = roster(
                layered(List.of("ono"), layer("night", List.of("sato"), Map.of("mon-sun", "18:00-09:00"), null, TOKYO)),
                entered(night));

        assertThat(roster.shifts(night.from(), night.to()))
                .extracting(RosterTest::told)
                .containsExactly("12:00 ono", "18:00 hans", "09:00 ono");
    }

    @Test
    void those_who_agreed_to_swap_change_places_in_both_shifts() {
        SwapSpec swap = new SwapSpec(
                "sato",
                at("2026-01-05T09:00+09:00"),
                at("2026-01-12T09:00+09:00"),
                "ono",
                at("2026-01-19T09:00+09:00"),
                at("2026-01-26T09:00+09:00"),
                null);
        DutyEntry asked = entered(swap);
        assertThat(roster(rotating(WEEKLY, TOKYO), asked).order(at("2026-01-06T00:00+09:00")))
                .containsExactly("sato", "tanaka", "ono");

        asked.agree(at("2026-01-02T00:00+09:00"));
        Roster agreed = roster(rotating(WEEKLY, TOKYO), asked);
        assertThat(agreed.order(at("2026-01-06T00:00+09:00"))).containsExactly("ono", "tanaka", "sato");
        assertThat(agreed.order(at("2026-01-13T00:00+09:00"))).containsExactly("tanaka", "ono", "sato");
        assertThat(agreed.order(at("2026-01-20T00:00+09:00"))).containsExactly("sato", "ono", "tanaka");
    }

    @Test
    void what_is_entered_late_or_taken_back_early_counts_only_in_between() {
        DutyEntry late = new DutyEntry("o", override("hans", null, true), "mori", at("2026-11-24T13:00+09:00"));
        late.remove("mori", at("2026-11-24T15:00+09:00"));

        assertThat(roster(ordered("sato"), late).shifts(at("2026-11-24T12:00+09:00"), at("2026-11-24T18:00+09:00")))
                .extracting(RosterTest::told)
                .containsExactly("12:00 sato", "13:00 hans", "15:00 sato");
    }

    @Test
    void another_plan_counts_from_when_it_was_written_and_the_past_stays_as_it_was() {
        ZoneId zone = ZoneId.of(TOKYO);
        Roster roster = new Roster(
                List.of(
                        Edition.of(at("2026-11-01T00:00+09:00"), ordered("sato"), zone),
                        Edition.of(at("2026-11-24T12:00+09:00"), ordered("tanaka"), zone)),
                List.of(),
                List.of());

        assertThat(roster.order(at("2026-10-31T00:00+09:00"))).isEmpty();
        assertThat(roster.order(at("2026-11-24T11:59:59+09:00"))).containsExactly("sato");
        assertThat(roster.order(at("2026-11-24T12:00+09:00"))).containsExactly("tanaka");
    }

    @Test
    void gaps_are_where_nobody_is_on_duty_although_somebody_has_to_be() {
        LayerSpec day = layer("day", List.of("sato"), Map.of("mon-fri", "10:00-18:00"), null, TOKYO);
        EditionSpec always = layered(List.of(), day);
        EditionSpec business =
                new EditionSpec(TOKYO, List.of(), null, List.of(day), "business", Map.of("business", BUSINESS), ALL);
        Instant friday = at("2026-11-27T00:00+09:00");
        Instant monday = at("2026-11-30T12:00+09:00");

        assertThat(roster(always).gaps(friday, monday))
                .containsExactly(
                        period("2026-11-27T00:00+09:00", "2026-11-27T10:00+09:00"),
                        period("2026-11-27T18:00+09:00", "2026-11-30T10:00+09:00"));
        assertThat(roster(business).gaps(friday, monday))
                .containsExactly(
                        period("2026-11-27T09:00+09:00", "2026-11-27T10:00+09:00"),
                        period("2026-11-30T09:00+09:00", "2026-11-30T10:00+09:00"));
    }

    @Test
    void days_with_hours_of_their_own_in_a_calendar_hold_for_duty_too() {
        CalendarDefinition office = new CalendarDefinition(
                Map.of("mon-fri", "09:00-18:00"),
                "jp",
                List.of("12-29/01-03"),
                Map.of("2026-12-28", "09:00-12:00", "2026-12-30", "10:00-11:00"));
        EditionSpec nobody =
                new EditionSpec(TOKYO, List.of(), null, List.of(), "business", Map.of("business", office), ALL);

        assertThat(roster(nobody).gaps(at("2026-12-28T00:00+09:00"), at("2027-01-04T00:00+09:00")))
                .containsExactly(
                        period("2026-12-28T09:00+09:00", "2026-12-28T12:00+09:00"),
                        period("2026-12-30T10:00+09:00", "2026-12-30T11:00+09:00"));
    }

    private static EditionSpec ordered(String... logins) {
        return layered(List.of(logins));
    }

    private static EditionSpec rotating(Rotation rotation, String zone) {
        return new EditionSpec(zone, List.of(), rotation, List.of(), null, Map.of(), ALL);
    }

    private static EditionSpec layered(List<String> base, LayerSpec... layers) {
        return new EditionSpec(TOKYO, base, null, List.of(layers), null, Map.of(), ALL);
    }

    private static LayerSpec layer(
            String id,
            List<String> order,
            Map<String, String> hours,
            @Nullable HolidayRule holidays,
            String zone,
            String... companyHolidays) {
        return new LayerSpec(id, id, order, null, zone, null, hours, holidays, List.of(companyHolidays));
    }

    private static OverrideSpec override(String engineer, @Nullable String insteadOf, boolean alone) {
        return new OverrideSpec(
                engineer, at("2026-11-24T09:00+09:00"), at("2026-11-24T18:00+09:00"), insteadOf, alone, null, null);
    }

    private static AbsenceSpec absence(String engineer, String from, String to) {
        return new AbsenceSpec(engineer, at(from), at(to), null);
    }

    private static DutyEntry entered(EntrySpec spec) {
        return new DutyEntry("entry", spec, "mori", at("2026-01-01T00:00+09:00"));
    }

    private static Roster roster(EditionSpec spec, DutyEntry... entries) {
        List<Alteration> alterations = new ArrayList<>();
        List<Roster.Away> aways = new ArrayList<>();
        for (DutyEntry entry : entries) {
            entry.alterations().forEach(alterations::add);
            entry.aways().forEach(aways::add);
        }
        return new Roster(List.of(Edition.of(at("2020-01-01T00:00Z"), spec, ZoneId.of(TOKYO))), alterations, aways);
    }

    private static String told(Shift shift) {
        return shift.from().atZone(ZoneId.of(TOKYO)).toLocalTime() + " "
                + shift.engineer().orElse("nobody");
    }

    private static Period period(String from, String to) {
        return new Period(at(from), at(to));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
