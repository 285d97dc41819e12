package jp.orikaeshi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VantageSettingTest {
    private static final String TOKEN = "0123456789abcdef";

    @Test
    void nobody_looks_from_elsewhere_unless_named() {
        assertThat(point(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://osaka.desk.example/, https://osaka.desk.example",
        "http://127.0.0.1:8081, http://127.0.0.1:8081",
        "http://[::1]:8081, http://[::1]:8081",
        "http://localhost:8081, http://localhost:8081"
    })
    void it_is_reached_by_https_and_on_this_machine_by_http(String value, URI address) {
        VantagePoint point = point(Map.of("ORIKAESHI_VANTAGE", value, "ORIKAESHI_VANTAGE_TOKEN", TOKEN))
                .orElseThrow();
        assertThat(point.address()).isEqualTo(address);
        assertThat(point.toString()).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://osaka.desk.example, 0123456789abcdef, ORIKAESHI_VANTAGE: must be https",
                "http://127.0.0.1.desk.example, 0123456789abcdef, ORIKAESHI_VANTAGE: must be https",
                "osaka.desk.example, 0123456789abcdef, ORIKAESHI_VANTAGE: ",
                "https://osaka.desk.example, -, 'ORIKAESHI_VANTAGE_TOKEN: missing, because ORIKAESHI_VANTAGE'",
                "-, 0123456789abcdef, 'ORIKAESHI_VANTAGE: missing, because ORIKAESHI_VANTAGE_TOKEN'",
                "https://osaka.desk.example, tooshort, ORIKAESHI_VANTAGE_TOKEN: a token has at least 16",
                "https://osaka.desk.example, 0123456789 abcdef, ORIKAESHI_VANTAGE_TOKEN: a token has at least 16"
            })
    void what_is_wrong_or_half_stops_the_start_and_tells_no_token(String address, String token, String why) {
        Map<String, String> values = new HashMap<>();
        values.put("ORIKAESHI_VANTAGE", address);
        values.put("ORIKAESHI_VANTAGE_TOKEN", token);
        assertThatThrownBy(() -> point(values))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(why)
                .message()
                .doesNotContain("0123456789", "tooshort");
    }

    @Test
    void the_vantage_itself_needs_nothing_but_the_token() {
        Map<String, String> values = new HashMap<>(Map.of(SettingNames.MODE, "vantage"));
        assertThatThrownBy(() -> point(values)).hasMessageStartingWith("ORIKAESHI_VANTAGE_TOKEN: missing");
        values.put("ORIKAESHI_VANTAGE_TOKEN", TOKEN);
        assertThat(point(values)).map(VantagePoint::token).contains(TOKEN);
    }

    private static Optional<VantagePoint> point(Map<String, String> values) {
        return Settings.of(values).vantage();
    }
}
