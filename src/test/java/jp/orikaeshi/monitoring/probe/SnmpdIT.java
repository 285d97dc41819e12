package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the agent that most devices with Linux inside have. */
class SnmpdIT {
    private static final String LOAD = "1.3.6.1.4.1.2021.10.1.3.1";
    private static final String NOTHING = "1.3.6.1.4.1.99999.1.0";

    @TempDir
    static Path folder;

    private static Snmpd agent;
    private static ProbeNetwork network;

    @BeforeAll
    static void start() throws Exception {
        agent = Snmpd.start(
                folder,
                "rocommunity open 127.0.0.1",
                "sysName gw.yamada.example",
                "createUser md5 MD5 \"first-password\" DES \"second-password\"",
                "createUser sha SHA \"first-password\" AES \"second-password\"",
                "createUser sha512 SHA-512 \"first-password\" AES-256 \"second-password\"",
                "createUser half SHA-256 \"first-password\"",
                "createUser open",
                "rouser md5 priv",
                "rouser sha priv",
                "rouser sha512 priv",
                "rouser half auth",
                "rouser open noauth",
                "override " + LOAD + " octet_str \"4.20\"",
                "override 1.3.6.1.2.1.2.2.1.2.7 octet_str \"wan0\"",
                "override 1.3.6.1.2.1.2.2.1.7.7 integer 1",
                "override 1.3.6.1.2.1.2.2.1.8.7 integer 2");
        network = new ProbeNetwork(Optional.empty(), List.of("127.0.0.0/8"), Clock.systemUTC(), Optional.empty());
    }

    @AfterAll
    static void stop() {
        if (agent != null) {
            network.close();
            agent.close();
        }
    }

    private static Finding look(Map<String, Object> more) throws Exception {
        Map<String, Object> params = new HashMap<>(more);
        params.put("host", "127.0.0.1");
        params.put("port", agent.port());
        Finding finding = network.look(ProbeKind.SNMP, new Params(params)).get(12, TimeUnit.SECONDS);
        assertThat(finding.toString()).doesNotContain("first-password", "second-password", "wrong-community");
        return finding;
    }

    private static Map<String, Object> user(String name, String auth, String priv) {
        Map<String, Object> user = new HashMap<>(Map.of("name", name));
        if (!auth.equals("-")) {
            user.put("auth", auth);
            user.put("authPassword", "first-password");
        }
        if (!priv.equals("-")) {
            user.put("priv", priv);
            user.put("privPassword", "second-password");
        }
        return Map.of("user", user);
    }

    @Test
    void an_agent_tells_its_name_and_since_when_it_runs() throws Exception {
        Finding finding = look(Map.of("community", "open"));

        assertThat(finding.outcome()).isEqualTo("snmp-restarted");
        assertThat(finding.status()).isEqualTo(Status.DEGRADED);
        assertThat(finding.evidence())
                .containsEntry("sysName", "gw.yamada.example")
                .containsEntry("address", "127.0.0.1")
                .containsKeys("sysDescr", "upSince", "firstByteMs");
        assertThat(Instant.parse(finding.evidence().get("upSince")))
                .isBetween(Instant.now().minus(Duration.ofMinutes(2)), Instant.now());
    }

    @ParameterizedTest
    @CsvSource({"md5,MD5,DES", "sha,SHA-1,AES-128", "sha512,SHA-512,AES-256", "half,SHA-256,-", "open,-,-"})
    void version_3_speaks_to_it_in_each_of_its_ways(String name, String auth, String priv) throws Exception {
        for (int time = 0; time < 2; time++) {
            Finding finding = look(user(name, auth, priv));

            assertThat(finding.evidence()).as(finding.detail()).containsEntry("sysName", "gw.yamada.example");
        }
    }

    @Test
    void whoever_is_not_let_in_is_told_why_and_the_device_is_not_down() throws Exception {
        assertThat(look(user("nobody", "SHA-256", "-")).detail()).contains("does not know the user");
        assertThat(look(user("half", "SHA-512", "-")).detail()).contains("does not accept the password");
        Finding finding = look(user("half", "SHA-256", "AES-128"));

        assertThat(finding.outcome()).isEqualTo("snmp-refused");
        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_wrong_community_is_silence() throws Exception {
        Finding finding = look(Map.of("community", "wrong-community"));

        assertThat(finding.outcome()).isEqualTo("timeout");
        assertThat(finding.detail()).contains("wrong community");
    }

    @Test
    void values_are_held_to_what_is_expected_of_them() throws Exception {
        assertThat(look(values(Map.of("oid", LOAD, "name", "load", "critical", 4)))
                        .outcome())
                .isEqualTo("snmp-critical");
        assertThat(look(values(Map.of("oid", "." + LOAD, "name", "load", "warn", 4, "critical", 8)))
                        .detail())
                .contains("load 4.2");
        assertThat(look(values(Map.of("oid", "1.3.6.1.2.1.1.5.0", "equals", "gw")))
                        .outcome())
                .isEqualTo("snmp-unexpected");
        Finding missing = look(values(Map.of("oid", NOTHING, "name", "fan")));
        assertThat(missing.outcome()).isEqualTo("snmp-missing");
        assertThat(missing.evidence()).containsEntry("value.fan", "not there");
    }

    private static Map<String, Object> values(Map<String, Object> value) {
        return Map.of("community", "open", "values", List.of(value));
    }

    @Test
    void interfaces_are_found_by_their_names() throws Exception {
        Finding finding = look(Map.of(
                "community",
                "open",
                "interfaces",
                List.of(Map.of("name", "lo"), Map.of("name", "wan0"), Map.of("name", "ge-0/0/9"))));

        assertThat(finding.status()).isEqualTo(Status.DOWN);
        assertThat(finding.evidence().get("interface.lo")).startsWith("up");
        assertThat(finding.evidence().get("interface.wan0")).startsWith("down");
        assertThat(finding.evidence()).containsEntry("interface.ge-0/0/9", "not there");
        assertThat(finding.detail()).contains("wan0 is down", "no interface ge-0/0/9");
    }

    @Test
    void many_values_are_asked_for_in_several_requests() throws Exception {
        List<Map<String, Object>> many = new java.util.ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            many.add(Map.of("oid", "1.3.6.1.2.1.1.5.0", "name", "n" + i));
        }
        Finding finding = look(Map.of("community", "open", "values", many));

        assertThat(finding.evidence()).containsEntry("value.n50", "gw.yamada.example");
    }
}
