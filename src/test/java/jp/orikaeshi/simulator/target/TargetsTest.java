package jp.orikaeshi.simulator.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's targets as the real probes see them. */
class TargetsTest {
    @TempDir
    Path data;

    private final Targets targets = new Targets();

    @AfterEach
    void stop() {
        targets.stop();
    }

    private Map<String, Integer> start(Targets some) {
        Settings settings = Settings.of(Map.of("orikaeshi.mode", "demo", "ORIKAESHI_DATA", data.toString()));
        some.start(settings, Clock.systemUTC());
        return some.ports();
    }

    private String seen(ProbeKind kind, Map<String, Object> params) throws Exception {
        try (ProbeNetwork network =
                new ProbeNetwork(targets.address(), List.of("127.0.0.0/8"), Clock.systemUTC(), Optional.empty())) {
            Finding finding = network.look(kind, new Params(params)).get(10, TimeUnit.SECONDS);
            return finding.status() + " " + finding.outcome();
        }
    }

    @Test
    void the_page_of_the_clinic_says_something_else_each_day() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(IntStream.range(0, 7).mapToObj(day -> Pages.clinic(monday.plusDays(day))))
                .doesNotHaveDuplicates();
    }

    @Test
    void each_is_as_well_or_as_broken_as_it_is_meant_to_be() throws Exception {
        Map<String, Integer> ports = start(targets);

        assertThat(seen(ProbeKind.HTTP, Map.of("url", "http://www.kotori.example:" + ports.get("site") + "/")))
                .startsWith("UP");
        assertThat(seen(
                        ProbeKind.HTTP,
                        Map.of(
                                "url",
                                "http://www.sakura.example:" + ports.get("clinic-site") + "/",
                                "contains",
                                "診療案内")))
                .startsWith("UP");
        assertThat(seen(ProbeKind.HTTP, Map.of("url", "http://www.yamada.example:" + ports.get("broken-site") + "/")))
                .isEqualTo("DOWN http-503");
        assertThat(seen(ProbeKind.TLS, Map.of("host", "www.hidamari.example", "port", ports.get("expired-site"))))
                .isEqualTo("DOWN cert-expired");
        assertThat(seen(ProbeKind.SMTP, Map.of("host", "mx.yamada.example", "port", ports.get("mail"))))
                .startsWith("UP");
        assertThat(seen(ProbeKind.SMTP, Map.of("host", "mx.sakura.example", "port", ports.get("dead-mail"))))
                .isEqualTo("DOWN refused");
    }

    @Test
    void the_name_server_knows_its_own_names_and_one_listed_address() throws Exception {
        start(targets);

        assertThat(seen(
                        ProbeKind.DNS,
                        Map.of("name", "yamada.example", "type", "MX", "expect", List.of("mx.yamada.example"))))
                .startsWith("UP");
        assertThat(seen(ProbeKind.DNSBL, Map.of("address", "203.0.113.7", "lists", List.of("list.example"))))
                .isEqualTo("DOWN listed");
        assertThat(seen(ProbeKind.DNSBL, Map.of("address", "203.0.113.20", "lists", List.of("list.example"))))
                .startsWith("UP");
    }

    @Test
    void the_ports_are_the_same_after_a_restart_unless_somebody_took_one() throws IOException {
        Map<String, Integer> first = start(targets);
        targets.stop();

        Targets again = new Targets();
        try (ServerSocket taker = new ServerSocket()) {
            taker.bind(SiteTarget.loopback(Objects.requireNonNull(first.get("site"))));
            start(again);
            assertThat(again.ports()).containsEntry("mail", first.get("mail"));
            assertThat(again.ports().get("site")).isNotEqualTo(first.get("site"));
        } finally {
            again.stop();
        }
    }
}
