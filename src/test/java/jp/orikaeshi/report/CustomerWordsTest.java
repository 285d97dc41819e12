package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.callback.CallbackView.AttemptView;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.ticket.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerWordsTest {
    @Test
    void whatever_became_of_an_attempt_has_words_of_its_own() {
        List<String> words = Stream.concat(
                        Arrays.stream(Outcome.values()).map(outcome -> attempt(outcome, false)),
                        Stream.of(attempt(Outcome.ENGINEER_DECLINED, true)))
                .map(CustomerWords::outcome)
                .toList();

        assertThat(words).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = "ENGINEER_.*", mode = EnumSource.Mode.MATCH_ALL)
    void a_customer_reads_what_an_engineer_did_and_not_who_it_was(Outcome outcome) {
        assertThat(CustomerWords.outcome(attempt(outcome, false)))
                .contains("担当者")
                .doesNotContain("次の担当者", "佐藤");
    }

    @Test
    void a_call_that_was_called_off_is_in_the_story_unless_it_goes_on_elsewhere() {
        assertThat(CustomerWords.story(entry("callback-cancelled", Map.of("reason", "直ったとの連絡"))))
                .isPresent();
        assertThat(CustomerWords.story(entry("callback-cancelled", Map.of("reason", "merged"))))
                .isEmpty();
    }

    @Test
    void a_breach_is_not_told_by_when_somebody_noticed_it() {
        assertThat(CustomerWords.story(entry("promise-missed", Map.of("promise", "callback"))))
                .isEmpty();
        assertThat(CustomerWords.story(entry("promise-missed-again", Map.of("promise", "callback"))))
                .isEmpty();
    }

    private static AttemptView attempt(Outcome outcome, boolean hungUp) {
        return new AttemptView(1, "佐藤", Instant.EPOCH, Instant.EPOCH, outcome, hungUp, null, null);
    }

    private static TimelineEntry entry(String kind, Map<String, String> params) {
        return new TimelineEntry(1, Instant.EPOCH, kind, "line", params);
    }
}
