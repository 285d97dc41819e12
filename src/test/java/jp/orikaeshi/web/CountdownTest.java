package jp.orikaeshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {
    @ParameterizedTest
    @CsvSource({
        "PT40S, あと40秒, 40 s left",
        "PT12M59S, あと12分, 12 min left",
        "PT3H5M, あと3時間5分, 3 h 5 min left",
        "PT3H, あと3時間, 3 h left",
        "P2DT3H9M, あと2日3時間, 2 d 3 h left",
        "PT-12M, 12分超過, 12 min over",
        "PT0S, あと0秒, 0 s left"
    })
    void two_units_are_enough(Duration left, String japanese, String english) {
        assertThat(Countdown.text(Locale.JAPANESE, left)).isEqualTo(japanese);
        assertThat(Countdown.text(Locale.ENGLISH, left)).isEqualTo(english);
    }
}
