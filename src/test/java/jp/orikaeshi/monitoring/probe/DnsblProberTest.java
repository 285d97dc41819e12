package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that work and lists that do not, from a name server on the loopback interface. */
class DnsblProberTest {
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-24T02:10:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Watch clock = new Watch();
    private FakeDns dns;
    private ProbeNetwork network;

    @BeforeEach
    void start() throws Exception {
        dns = new FakeDns();
        network = new ProbeNetwork(Optional.of(dns.address()), List.of(), clock, new TestAuthority().trust(), "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    private CompletableFuture<Finding> asked(String field, String entry, String... lists) {
        return network.look(ProbeKind.DNSBL, new Params(Map.of(field, entry, "lists", Arrays.asList(lists))));
    }

    private Finding look(String field, String entry, String... lists) throws Exception {
        return asked(field, entry, lists).get(12, TimeUnit.SECONDS);
    }

    @Test
    void a_list_that_lists_everything_is_not_believed() throws Exception {
        dns.lists("gone.example").a("1.0.0.127.gone.example", "127.0.0.2").a("7.113.0.203.gone.example", "127.0.0.2");

        Finding finding = look("address", "203.0.113.7", "gone.example");

        assertThat(finding.outcome()).isEqualTo("lists-unusable");
        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        assertThat(finding.evidence()).containsEntry("gone.example", "not believed: lists everything");
    }

    @Test
    void a_list_without_its_test_entry_tells_neither_a_listing_nor_that_there_is_none() throws Exception {
        dns.a("7.113.0.203.empty.example", "127.0.0.2");

        for (String address : List.of("203.0.113.7", "203.0.113.8")) {
            Finding finding = look("address", address, "empty.example");
            assertThat(finding.outcome()).isEqualTo("lists-unusable");
            assertThat(finding.evidence())
                    .containsEntry("empty.example", "not believed: does not list its own test entry");
        }
    }

    @Test
    void a_list_of_domains_and_one_of_ipv6_addresses_are_tested_by_entries_of_their_own() throws Exception {
        dns.a("test.names.example", "127.0.0.2")
                .a("dbltest.com.dbl.spamhaus.org", "127.0.1.2")
                .a("2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.six.example", "127.0.0.2")
                .a("bad.example.names.example", "127.0.0.2");

        assertThat(look("domain", "bad.example", "names.example").outcome()).isEqualTo("listed");
        assertThat(look("domain", "good.example", "names.example", "dbl.spamhaus.org")
                        .outcome())
                .isEqualTo("ok");
        assertThat(look("address", "2001:db8::1", "six.example").outcome()).isEqualTo("ok");
        assertThat(dns.questions()).contains("A invalid.names.example");
    }

    @Test
    void a_failure_while_a_list_is_tested_leaves_it_unknown() throws Exception {
        dns.fails("A", "2.0.0.127.list.example", FakeDns.SERVFAIL).a("7.113.0.203.list.example", "127.0.0.2");

        assertThat(look("address", "203.0.113.7", "list.example").outcome()).isEqualTo("lists-unusable");
    }

    @Test
    void a_list_is_tested_once_in_hours_and_a_doubtful_one_again_soon() throws Exception {
        dns.lists("list.example");
        List<CompletableFuture<Finding>> together = List.of(
                asked("address", "203.0.113.7", "list.example"), asked("address", "203.0.113.8", "list.example"));
        for (CompletableFuture<Finding> one : together) {
            assertThat(one.get(12, TimeUnit.SECONDS).outcome()).isEqualTo("ok");
        }
        clock.now = clock.now.plus(Duration.ofHours(5));
        look("address", "203.0.113.7", "list.example");
        assertThat(tests("list.example")).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofHours(2));
        look("address", "203.0.113.7", "list.example");
        assertThat(tests("list.example")).isEqualTo(2);

        look("address", "203.0.113.7", "empty.example");
        clock.now = clock.now.plus(Duration.ofMinutes(9));
        look("address", "203.0.113.7", "empty.example");
        assertThat(tests("empty.example")).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        look("address", "203.0.113.7", "empty.example");
        assertThat(tests("empty.example")).isEqualTo(2);
    }

    private long tests(String list) {
        return dns.questions().stream().filter(("A 2.0.0.127." + list)::equals).count();
    }

    @Test
    void the_reason_of_a_listing_is_kept_short_and_printable() throws Exception {
        dns.lists("list.example")
                .a("7.113.0.203.list.example", "127.0.0.2")
                .txt("7.113.0.203.list.example", "see\u0007 https://check.example/7 " + "x".repeat(224));

        assertThat(look("address", "203.0.113.7", "list.example").evidence().get("reason list.example"))
                .startsWith("see  https://check.example/7 ")
                .hasSize(250);
    }
}
