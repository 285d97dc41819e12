package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.report.Availability;
import jp.orikaeshi.report.monthly.AssetExplained;
import jp.orikaeshi.report.monthly.AssetMonth;
import jp.orikaeshi.report.monthly.AssetStretch;
import jp.orikaeshi.report.monthly.Months;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplainedShownTest {
    private static final AvailabilityRule STRICT = new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.DOWN);

    @Test
    void each_stretch_says_what_it_was_and_the_rule_by_which_it_counts() {
        ExplainedShown usual = shown(AvailabilityRule.USUAL, "");

        assertThat(usual.all())
                .extracting(AssetStretch::rule)
                .containsExactly(
                        "unwatched",
                        "up",
                        "maintenance.excluded",
                        "maintenance.excluded",
                        "down",
                        "up",
                        "unknown.up",
                        "up");
        AssetStretch during = usual.all().get(3);
        assertThat(usual.details(during)).containsExactly("Web page: Error answer (HTTP 503)", "Announced: 機器の入れ替え");
        assertThat(ExplainedShown.counts(during))
                .as("an outage in announced work")
                .isEqualTo("not");
        assertThat(usual.rule(during)).contains("left out");
        assertThat(usual.outage(during)).isEmpty();
        assertThat(usual.outage(usual.all().get(4)).orElseThrow().ticket()).contains(1042L);
    }

    @Test
    void by_another_plan_the_same_time_counts_otherwise() {
        assertThat(shown(STRICT, "").all())
                .extracting(AssetStretch::rule)
                .containsExactly(
                        "unwatched", "up", "maintenance.counted", "down.announced", "down", "up", "unknown.down", "up");
    }

    @Test
    void a_figure_is_the_sum_of_the_stretches_that_it_leads_to() {
        for (AvailabilityRule rule : List.of(AvailabilityRule.USUAL, STRICT)) {
            AssetMonth count = Months.explained(rule).count();

            assertThat(shown(rule, "watched").sum())
                    .isEqualTo(count.availability().watched());
            assertThat(shown(rule, "down").sum())
                    .isEqualTo(count.availability().down())
                    .isPositive();
            assertThat(shown(rule, "maintenance").sum())
                    .isEqualTo(count.maintenance())
                    .isPositive();
            assertThat(shown(rule, "unknown").sum()).isEqualTo(count.unknown()).isPositive();
            assertThat(shown(rule, "watched").sum().plus(shown(rule, "aside").sum()))
                    .isEqualTo(shown(rule, "").sum())
                    .isEqualTo(Duration.ofDays(31));
        }
    }

    @Test
    void a_stretch_in_which_nobody_could_tell_names_the_check_and_why() {
        ExplainedShown shown = shown(AvailabilityRule.USUAL, "unknown");

        assertThat(shown.rows())
                .singleElement()
                .satisfies(row -> assertThat(shown.details(row))
                        .containsExactly("Web page: could not be checked: our own network fails"));
        assertThat(shown(AvailabilityRule.USUAL, "down").rows())
                .allSatisfy(row -> assertThat(row.blind()).isEmpty());
    }

    @Test
    void a_closed_report_that_says_otherwise_is_not_hidden() {
        AssetExplained explained = Months.explained(AvailabilityRule.USUAL);

        assertThat(beside(explained, explained.count()).asClosed()).isTrue();
        assertThat(beside(explained, Months.explained(STRICT).count()).asClosed())
                .isFalse();
        assertThat(beside(explained, null).asClosed()).as("not in it").isFalse();
        assertThat(shown(AvailabilityRule.USUAL, "").asClosed())
                .as("no such report")
                .isTrue();
    }

    @Test
    void a_report_that_was_closed_with_parts_of_seconds_says_the_same_as_long_as_only_these_are_other() {
        AssetExplained explained = Months.explained(AvailabilityRule.USUAL);
        AssetMonth now = explained.count();

        assertThat(beside(explained, downFor(now, Duration.ofMillis(400))).asClosed())
                .isTrue();
        assertThat(beside(explained, downFor(now, Duration.ofMillis(60_400))).asClosed())
                .as("a minute more is no part of a second")
                .isFalse();
        assertThat(beside(explained, downFor(now, Duration.ofSeconds(1))).asClosed())
                .as("closed in whole seconds")
                .isFalse();
    }

    private static AssetMonth downFor(AssetMonth now, Duration longer) {
        return new AssetMonth(
                now.asset(),
                now.probes(),
                new Availability(
                        now.availability().watched(), now.availability().down().plus(longer)),
                now.aside(),
                now.promised(),
                now.outages(),
                now.days(),
                now.asides(),
                now.warnings());
    }

    @Test
    void the_file_has_every_stretch_in_words_of_the_reader() throws Exception {
        ExplainedShown shown = shown(AvailabilityRule.USUAL, "down");
        byte[] bytes = ExplainTables.of(shown, Months.OCTOBER.zone(), Locale.ENGLISH);

        List<CSVRecord> rows = Objects.requireNonNull(parsed(bytes));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).toList())
                .containsExactly(
                        "株式会社きまり",
                        "コーポレートサイト",
                        "2026-10-07 04:00:00",
                        "2026-10-07 04:30:00",
                        "1800",
                        "Outage",
                        "Web page: Error answer (HTTP 503)",
                        "as down",
                        "A confirmed outage is down, from the first failed check to the first good one.",
                        "1",
                        "1042");
        assertThat(shown.file())
                .isEqualTo("/reports/availability/explain.csv?asset="
                        + shown.explained().standing().key() + "&period=2026-10&part=down");
    }

    private static List<CSVRecord> parsed(byte[] bytes) throws java.io.IOException {
        String csv = new String(bytes, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static ExplainedShown shown(AvailabilityRule rule, String part) {
        return new ExplainedShown(Months.explained(rule), part, null, Locale.ENGLISH);
    }

    private static ExplainedShown beside(AssetExplained explained, @Nullable AssetMonth then) {
        return new ExplainedShown(explained, "", new ExplainedShown.Closed(1, then), Locale.ENGLISH);
    }
}
