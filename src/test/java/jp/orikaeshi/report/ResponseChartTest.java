package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jp.orikaeshi.report.Response.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseChartTest {
    private static final Instant FROM = Instant.parse("2026-11-24T02:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);

    @Test
    void what_was_not_answered_is_a_gap_in_the_line_and_a_ground_of_its_own() {
        ResponseChart chart = chart(100.0, 120.0, null, null, 180.0, 160.0);
        assertThat(chart.lines()).hasSize(2).allMatch(line -> line.startsWith("M"));
        assertThat(chart.failures()).singleElement().satisfies(bar -> {
            assertThat(bar[0]).isEqualTo(ResponseChart.WIDTH / 3, org.assertj.core.api.Assertions.within(0.1));
            assertThat(bar[1]).isEqualTo(ResponseChart.WIDTH / 3, org.assertj.core.api.Assertions.within(0.1));
        });
    }

    @Test
    void the_usual_is_what_was_seen_while_nothing_failed() {
        assertThat(chart(100.0, 110.0, 120.0, null, 9_000.0).usual()).contains(120.0);
    }

    @Test
    void values_stand_below_a_round_figure() {
        ResponseChart chart = chart(100.0, 340.0);
        assertThat(chart.levels()).containsExactly(0.0, 250.0, 500.0);
        assertThat(chart.height(0)).isEqualTo(ResponseChart.HEIGHT);
        assertThat(chart.height(500)).isZero();
    }

    @Test
    void one_answer_alone_is_seen() {
        assertThat(chart(null, 100.0, null).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("h1.6"));
    }

    @Test
    void where_nothing_was_answered_and_nothing_failed_there_is_nothing_to_draw() {
        assertThat(ResponseChart.of(new Response(
                        "web",
                        "HTTP",
                        "https://x.example/",
                        FROM,
                        FROM.plus(STEP),
                        STEP,
                        List.of(new Moment(FROM, null, false)))))
                .isEmpty();
    }

    @Test
    void what_failed_throughout_is_drawn_without_a_scale() {
        ResponseChart chart = chart(null, null, null);
        assertThat(chart.measured()).isFalse();
        assertThat(chart.lines()).isEmpty();
        assertThat(chart.levels()).containsExactly(0.0);
        assertThat(chart.height()).isLessThan(ResponseChart.HEIGHT / 2);
        assertThat(chart.height(0)).isEqualTo(chart.height());
        assertThat(chart.failures())
                .singleElement()
                .satisfies(bar -> assertThat(bar).containsExactly(0, ResponseChart.WIDTH));
    }

    @Test
    void times_are_said_in_the_unit_that_is_read_at_a_glance() {
        assertThat(List.of(
                        ResponseChart.text(3.2),
                        ResponseChart.text(212.4),
                        ResponseChart.text(2_000),
                        ResponseChart.text(1_250)))
                .containsExactly("3.2ミリ秒", "212ミリ秒", "2秒", "1.3秒");
    }

    private static ResponseChart chart(@Nullable Double... millis) {
        return ResponseChart.of(response(millis)).orElseThrow();
    }

    private static Response response(@Nullable Double... millis) {
        List<Moment> moments = IntStream.range(0, millis.length)
                .mapToObj(n -> new Moment(FROM.plus(STEP.multipliedBy(n)), millis[n], millis[n] == null))
                .toList();
        return new Response(
                "web", "HTTP", "https://x.example/", FROM, FROM.plus(STEP.multipliedBy(millis.length)), STEP, moments);
    }
}
