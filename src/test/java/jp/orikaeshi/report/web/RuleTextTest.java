package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    @Test
    void what_is_as_usual_is_not_worth_a_line() {
        assertThat(RuleText.of(AvailabilityRule.USUAL, Locale.JAPANESE)).isEmpty();
    }

    @Test
    void every_other_rule_is_one_line_in_both_languages_and_has_a_word_for_each_cell() {
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (MaintenanceCounts maintenance : MaintenanceCounts.values()) {
                for (UnknownCounts unknown : UnknownCounts.values()) {
                    AvailabilityRule rule = new AvailabilityRule(maintenance, unknown);
                    assertThat(RuleText.of(rule, language).orElse("as usual"))
                            .as(rule + " " + language)
                            .doesNotContain("report.rule");
                    assertThat(RuleText.maintenance(rule, language) + RuleText.unknown(rule, language))
                            .as(rule + " " + language)
                            .doesNotContain("report.rule");
                }
            }
        }
        assertThat(RuleText.of(new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.EXCLUDED), Locale.ENGLISH))
                .hasValue("Maintenance counts like any other time."
                        + " Time that could not be told counts neither as watched nor as down.");
    }
}
