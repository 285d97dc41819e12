package jp.orikaeshi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsnZoneSettingTest {
    @Test
    void nobody_is_asked_unless_a_zone_is_named() {
        assertThat(zone("")).isEmpty();
        assertThat(zone("ASN.cymru.com.")).contains("asn.cymru.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cymru", "https://asn.cymru.com", "asn..com", "asn cymru.com"})
    void what_is_no_domain_stops_the_start(String value) {
        assertThatThrownBy(() -> zone(value)).hasMessageStartingWith("ORIKAESHI_ASN_ZONE: ");
    }

    private static Optional<String> zone(String value) {
        return Settings.of(Map.of("ORIKAESHI_ASN_ZONE", value)).asnZone();
    }
}
