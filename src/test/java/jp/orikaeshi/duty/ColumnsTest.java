package jp.orikaeshi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.time.HolidayRule;
import org.junit.jupiter.api.Test;

/** What duty keeps as JSON in columns has to mean the same when it is read years later. */
class ColumnsTest {
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-02T00:00:00Z");

    @Test
    void what_was_entered_reads_back_as_the_same() {
        EntrySpecConverter column = new EntrySpecConverter();

        for (EntrySpec spec : List.of(
                new OverrideSpec("sato", FROM, TO, "tanaka", false, "night", "研修"),
                new OverrideSpec("sato", FROM, TO, null, true, null, null),
                new AbsenceSpec("sato", FROM, TO, null),
                new SwapSpec("sato", FROM, TO, "tanaka", null, null, null),
                new SwapSpec("sato", FROM, TO, "tanaka", TO, TO.plusSeconds(60), "旅行"))) {
            assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(spec)))
                    .isEqualTo(spec);
        }
    }

    @Test
    void an_edition_of_the_plan_reads_back_as_the_same() {
        EditionSpecConverter column = new EditionSpecConverter();
        Rotation weekly =
                new Rotation(Duration.ofDays(7), LocalDateTime.parse("2026-01-05T09:00"), List.of("sato", "tanaka"));
        EditionSpec spec = new EditionSpec(
                "Asia/Tokyo",
                List.of(),
                weekly,
                List.of(
                        new LayerSpec("day", "平日", List.of("sato"), null, null, "business", null, null, null),
                        new LayerSpec(
                                "new-year",
                                null,
                                null,
                                weekly,
                                "Europe/Berlin",
                                null,
                                Map.of("mon-fri", "18:00-09:00"),
                                HolidayRule.ONLY,
                                List.of("12-29/01-03"))),
                "business",
                Map.of("business", new CalendarDefinition(Map.of("mon-fri", "09:00-18:00"), null, List.of(), Map.of())),
                List.of("sato"));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(spec)))
                .isEqualTo(spec);
    }
}
