package jp.orikaeshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import jp.orikaeshi.document.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers, overrides, absences and swaps in the desk file. */
class DutySectionTest {
    private static final String CONTRACT = contract();
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW =
            OffsetDateTime.parse("2026-11-24T12:00+09:00").toInstant();
    private static final String DUTY = """
              cover: business
              layers:
                - {id: night, name: 夜間, rotation: {every: P1D, handover: "2026-01-05T18:00", members: [sato, tanaka]}, hours: {mon-fri: "18:00-09:00", sat: "00:00-09:00,18:00-24:00"}}
                - {id: berlin, order: [tanaka], zone: Europe/Berlin, calendar: business}
                - {id: new-year, order: [sato], holidays: only, companyHolidays: ["12-29/01-03"]}
              overrides:
                - {id: o1, engineer: sato, insteadOf: tanaka, from: "2026-12-01T09:00+09:00", to: "2026-12-01T18:00+09:00", reason: 研修}
                - {id: o2, engineer: tanaka, alone: true, layer: night, from: "2026-12-02T18:00+09:00", to: "2026-12-03T09:00+09:00"}
              absences:
                - {id: a1, engineer: sato, from: "2026-12-24T00:00+09:00", to: "2026-12-26T00:00+09:00"}
              swaps:
                - {id: s1, engineer: sato, with: tanaka, from: "2026-12-05T18:00+09:00", to: "2026-12-06T18:00+09:00", backFrom: "2026-12-06T18:00+09:00", backTo: "2026-12-07T18:00+09:00", agreed: true}
            """;
    private static final String FILE = CONTRACT.replace("  ring: PT25S", DUTY + "  ring: PT25S");

    @Test
    void all_that_duty_can_hold_is_exported_and_read_back_as_the_same() {
        DeskFile file = complete(sound(FILE), sound(CONTRACT));

        assertThat(file.duty().layers()).hasSize(3);
        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(DeskYaml.write(file)).contains("夜間", "insteadOf: tanaka", "2026-12-05T18:00:00+09:00", "研修");
    }

    @Test
    void another_offset_of_the_same_moment_is_no_difference() {
        DeskFile elsewhere = sound(FILE.replace("2026-12-01T09:00+09:00", "2026-12-01T00:00:00Z"));

        assertThat(Differences.between(complete(sound(FILE), sound(CONTRACT)), complete(elsewhere, sound(CONTRACT))))
                .isEmpty();
    }

    @Test
    void a_file_without_the_lists_leaves_what_people_entered_and_one_with_empty_lists_does_not() {
        DeskFile present = complete(sound(FILE), sound(CONTRACT));

        // The other one is about a layer that this file does not have.
        assertThat(complete(sound(CONTRACT), present).duty().overrides())
                .extracting(DeskFile.DutyEntry::id)
                .containsExactly("o1");
        assertThat(complete(sound(CONTRACT), present).duty().swaps()).hasSize(1);
        DeskFile emptied = complete(sound(CONTRACT.replace("  ring: PT25S", "  absences: []\n  ring: PT25S")), present);
        assertThat(emptied.duty().absences()).isEmpty();
        assertThat(emptied.duty().overrides()).hasSize(1);
    }

    @Test
    void whoever_leaves_with_a_file_takes_what_was_entered_about_them_along() {
        DeskFile alone = sound(CONTRACT.replaceAll("(?m)^  - \\{login: tanaka.*\n", "")
                .replace("order: [sato, tanaka]", "order: [sato]")
                .replace("members: [sato, tanaka]", "members: [sato]"));
        DeskFile.Duty duty =
                complete(alone, complete(sound(FILE), sound(CONTRACT))).duty();

        assertThat(duty.overrides()).isEmpty();
        assertThat(duty.swaps()).isEmpty();
        assertThat(duty.absences()).hasSize(1);
    }

    @Test
    void what_has_passed_and_a_swap_that_came_too_late_are_of_no_consequence() {
        Instant later = OffsetDateTime.parse("2026-12-06T00:00+09:00").toInstant();
        DeskFile then = new DutySection(later, TOKYO)
                .complete(sound(FILE), sound(CONTRACT).duty());
        assertThat(then.duty().overrides()).isEmpty();
        assertThat(then.duty().swaps()).hasSize(1);

        DeskFile unanswered = new DutySection(later, TOKYO)
                .complete(
                        sound(FILE.replace(", agreed: true", "")),
                        sound(CONTRACT).duty());
        assertThat(unanswered.duty().swaps()).isEmpty();
        assertThat(unanswered.duty().absences()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "members: [sato, tanaka]}, hours | members: [sato, mori]}, hours | /duty/layers/0/rotation/members/1",
                "id: berlin | id: night | /duty/layers/1/id",
                "order: [tanaka], zone | zone | /duty/layers/1",
                "Europe/Berlin | Europe/Nowhere | /duty/layers/1/zone",
                "calendar: business} | calendar: nights} | /duty/layers/1/calendar",
                "calendar: business} | calendar: business, holidays: not} | /duty/layers/1",
                "holidays: only, company | company | /duty/layers/2/companyHolidays",
                "only, companyHolidays: [\"12-29/01-03 | only, companyHolidays: [\"02-30 | /duty/layers/2",
                "sat: \"00:00-09:00 | fri: \"00:00-09:00 | /duty/layers/0",
                "sat: \"00:00-09:00 | sat: \"00:00-25:00 | /duty/layers/0/hours/sat",
                "every: P1D | every: PT0S | /duty/layers/0/rotation/every",
                "cover: business | cover: nights | /duty/cover",
                "insteadOf: tanaka | insteadOf: nobody | /duty/overrides/0/insteadOf",
                "insteadOf: tanaka | insteadOf: sato | /duty/overrides/0/insteadOf",
                "insteadOf: tanaka | insteadOf: tanaka, alone: true | /duty/overrides/0/alone",
                "layer: night | layer: day | /duty/overrides/1/layer",
                "2026-12-01T18:00 | 2026-12-01T08:00 | /duty/overrides/0/to",
                "id: o2 | id: o1 | /duty/overrides/1/id",
                "id: a1, engineer: sato | id: a1, engineer: nobody | /duty/absences/0/engineer",
                "with: tanaka | with: sato | /duty/swaps/0/with",
                ", backTo: \"2026-12-07T18:00+09:00\" | , note: x | /duty/swaps/0",
            })
    void what_cannot_be_is_refused_at_its_line(String right, String wrong, String path) {
        String file = FILE.replaceFirst(java.util.regex.Pattern.quote(right.replace("`", "")), wrong);
        assertThat(file).isNotEqualTo(FILE);

        assertThat(faults(file)).extracting(Fault::path).contains(path);
        assertThat(faults(file)).allSatisfy(fault -> assertThat(fault.line()).isGreaterThan(20));
    }

    @Test
    void a_calendar_whose_days_do_not_exist_is_refused_before_anything_counts_by_it() {
        assertThat(faults(CONTRACT.replace("12-29/01-03", "12-29/02-30")))
                .extracting(Fault::path)
                .containsExactly("/calendars/0/closed/0");
    }

    private static DeskFile complete(DeskFile file, DeskFile present) {
        return new DutySection(NOW, TOKYO).complete(file, present.duty());
    }

    private static DeskFile sound(String text) {
        DeskReading reading = read(text);
        assertThat(reading).as(reading.toString()).isInstanceOf(DeskReading.Sound.class);
        return ((DeskReading.Sound) reading).file();
    }

    private static List<Fault> faults(String text) {
        DeskReading reading = read(text);
        assertThat(reading).isInstanceOf(DeskReading.Faulty.class);
        return ((DeskReading.Faulty) reading).faults();
    }

    private static DeskReading read(String text) {
        return DeskReading.of(text, Set.of("reception"), Locale.JAPANESE);
    }

    private static String contract() {
        try (var in = DutySectionTest.class.getResourceAsStream("/desk/contract.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
