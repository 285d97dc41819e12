package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, 1, false",
        "1, 3, false",
        "2, 2, true",
        "2, 6, true",
        "2, 7, false",
        "3, 7, true",
        "3, 1000, true",
    })
    void three_customers_or_thirty_percent_and_two(int down, int hosted, boolean incident) {
        assertThat(begins(down(down, "timeout", Duration.ZERO), hosted)).isEqualTo(incident);
    }

    @Test
    void two_things_of_one_customer_are_one_customer() {
        Outage web = down(1, "timeout", Duration.ZERO).get(0);

        assertThat(begins(List.of(web, web, web), 2)).isFalse();
    }

    @Test
    void what_was_confirmed_more_than_ten_minutes_ago_is_no_part_of_it() {
        assertThat(begins(down(3, "timeout", Duration.ofMinutes(10)), 9)).isTrue();
        assertThat(begins(down(3, "timeout", Duration.ofSeconds(601)), 9)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "timeout, true", "refused, true", "http-503, true", "no-reply, true", "smtp-421, true",
        "http-404, false", "cert-expired, false", "listed, false", "content-missing, false", "heartbeat-missing, false",
        "alert-critical, false", "dns-nxdomain, false",
    })
    void what_is_the_customers_own_is_not_the_hosts(String outcome, boolean host) {
        assertThat(ProviderRule.speaksForTheHost(outcome)).isEqualTo(host);
    }

    @Test
    void it_is_over_when_only_one_customer_is_down_still() {
        assertThat(ProviderRule.lasts(down(2, "timeout", Duration.ofHours(3)))).isTrue();
        assertThat(ProviderRule.lasts(down(1, "timeout", Duration.ofHours(3)))).isFalse();
        assertThat(ProviderRule.lasts(List.of())).isFalse();
    }

    private static boolean begins(List<Outage> lasting, long hosted) {
        return ProviderRule.begins(
                lasting.stream()
                        .filter(outage -> ProviderRule.recent(outage, NOW))
                        .toList(),
                hosted);
    }

    private static List<Outage> down(int customers, String outcome, Duration ago) {
        List<Outage> all = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            all.add(new Outage(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    ProbeKind.HTTP,
                    NOW.minus(ago).minusSeconds(20),
                    NOW.minus(ago),
                    null,
                    outcome,
                    ""));
        }
        return all;
    }
}
