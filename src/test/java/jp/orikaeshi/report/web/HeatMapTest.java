package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.orikaeshi.report.monthly.Answering;
import jp.orikaeshi.report.monthly.Answering.Hour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "51, 1",
        "60, 1",
        "61, 2",
        "300, 2",
        "301, 3",
        "900, 3",
        "901, 4",
        "1800, 4",
        "1801, 5",
        "3600, 5",
        "3601, 6",
        "200000, 6"
    })
    void a_shade_is_the_class_of_the_minutes_that_stand_in_the_cell_whatever_else_is_in_the_month(
            long seconds, int shade) {
        assertThat(HeatMap.shade(new Hour(1, 9, 1, seconds, seconds))).isEqualTo(shade);
    }

    @Test
    void the_legend_has_a_limit_for_each_shade_but_the_last() {
        assertThat(HeatMap.limits()).containsExactly(1, 5, 15, 30, 60);
    }

    @Test
    void few_hours_are_a_list_in_the_order_of_the_week() {
        Hour tuesday = new Hour(2, 3, 1, 60, 60);
        Hour monday = new Hour(1, 22, 1, 60, 60);
        HeatMap map = new HeatMap(answering(List.of(tuesday, monday)));

        assertThat(map.few()).isTrue();
        assertThat(map.filled()).containsExactly(monday, tuesday);
        assertThat(map.at(2, 3)).isEqualTo(tuesday);
        assertThat(map.at(2, 4)).isNull();
    }

    @Test
    void six_hours_are_a_map() {
        assertThat(new HeatMap(answering(hours(5))).few()).isTrue();
        assertThat(new HeatMap(answering(hours(6))).few()).isFalse();
    }

    private static List<Hour> hours(int number) {
        return IntStream.range(0, number)
                .mapToObj(hour -> new Hour(1, hour, 1, 60, 60))
                .toList();
    }

    private static Answering answering(List<Hour> hours) {
        return new Answering(Map.of(), hours, new Answering.Attempts(0, 0, 0, 0));
    }
}
