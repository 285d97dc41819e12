package jp.orikaeshi.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.device.DeviceReport;
import jp.orikaeshi.monitoring.device.MacAddress;
import jp.orikaeshi.monitoring.device.Sighting;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent that customers' boxes run, with commands that tell what a test wants. */
class AgentScriptTest {
    @TempDir
    Path folder;

    @BeforeEach
    void commands() throws IOException {
        command("ip", """
                case "$*" in
                  *stale*) grep STALE "$(dirname "$0")/table" ;;
                  *neigh*) cat "$(dirname "$0")/table" ;;
                  *addr*) cat "$(dirname "$0")/own" ;;
                esac""");
        command("ping", "for to; do :; done; echo \"$to\" >>\"$(dirname \"$0\")/asked\"; exit 1");
        Files.writeString(folder.resolve("own"), """
                2: nosuch0    inet 192.168.1.5/29 brd 192.168.1.7 scope global nosuch0
                3: docker0    inet 172.17.0.1/16 brd 172.17.255.255 scope global docker0
                4: nosuch1    inet 203.0.113.9/29 brd 203.0.113.15 scope global nosuch1
                """);
        command("tcpdump", "echo '12:00:01 IP 192.168.1.200.67 > 255.255.255.255.68: BOOTP/DHCP, Reply, length 300'");
        command("nmap", "exit 1");
        command("timeout", "shift; exec \"$@\"");
        // Whatever is to be sent: where to, and what.
        command(
                "curl",
                "cat >\"$(dirname \"$0\")/sent\"; for a; do case $a in @*) cat \"${a#@}\" ;; esac; done >>\"$(dirname \"$0\")/sent\"");
        Files.writeString(folder.resolve("leases"), "1795570000 00:26:73:aa:bb:cc 192.168.1.77 RNP\"2673 01:00\n");
        Files.writeString(folder.resolve("conf"), "URL=https://desk.example\nKEY=k-lan-4711\n");
        table("192.168.1.1 dev nosuch0 lladdr 00:1d:73:00:00:01 router REACHABLE", "192.168.1.9 dev nosuch0  FAILED");
    }

    private void command(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void table(String... lines) throws IOException {
        Files.writeString(folder.resolve("table"), String.join("\n", lines) + "\n");
    }

    private String agent(String... what) throws Exception {
        ProcessBuilder sh = new ProcessBuilder(
                Stream.concat(Stream.of("sh", "src/main/resources/agent/orikaeshi-agent.sh"), Stream.of(what))
                        .toList());
        sh.environment().merge("PATH", "", (path, none) -> folder + ":" + path);
        sh.environment().put("ORIKAESHI_AGENT_STATE", folder.resolve("state").toString());
        sh.environment().put("ORIKAESHI_AGENT_CONF", folder.resolve("conf").toString());
        sh.environment().put("ORIKAESHI_AGENT_LEASES", folder.resolve("leases").toString());
        Process process = sh.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static DeviceReport read(String json) throws Exception {
        return DeviceReading.report(Json.mapper().readTree(json));
    }

    @Test
    void it_tells_in_json_who_is_there_by_which_name() throws Exception {
        table(
                "192.168.1.1 dev nosuch0 lladdr 00:1d:73:00:00:01 router REACHABLE",
                "192.168.1.77 dev nosuch0 lladdr 00:26:73:aa:bb:cc STALE",
                "192.168.1.9 dev nosuch0  FAILED");
        DeviceReport report = read(agent("show"));

        assertThat(report.version()).isEqualTo("1");
        assertThat(report.devices())
                .containsExactly(
                        new Sighting(new MacAddress("00:1d:73:00:00:01"), "192.168.1.1", null),
                        new Sighting(new MacAddress("00:26:73:aa:bb:cc"), "192.168.1.77", "RNP2673"));
    }

    @Test
    void whoever_takes_the_address_of_another_is_reported_beside_it() throws Exception {
        agent("show");
        table("192.168.1.1 dev nosuch0 lladdr 00:26:73:aa:bb:cc REACHABLE");

        assertThat(read(agent("show")).devices())
                .extracting(seen -> seen.mac().value())
                .containsExactlyInAnyOrder("00:1d:73:00:00:01", "00:26:73:aa:bb:cc");
    }

    @Test
    void what_is_on_no_network_of_the_customers_and_what_is_no_such_device_is_left_out() throws Exception {
        table(
                "192.168.1.1 dev nosuch0 lladdr 00:1d:73:00:00:01 router REACHABLE",
                "172.17.0.2 dev docker0 lladdr 02:42:ac:11:00:02 REACHABLE",
                "203.0.113.14 dev nosuch1 lladdr 00:00:5e:00:53:01 REACHABLE",
                "192.168.1.3 dev nosuch0 lladdr 80:00:02:08:fe:80:00:00:00:00:00:00:00:02:c9:03:00:0f:ff:01 REACHABLE");

        assertThat(read(agent("show")).devices())
                .extracting(seen -> seen.mac().value())
                .containsExactly("00:1d:73:00:00:01");
    }

    @Test
    void everybody_on_the_network_and_whoever_may_be_gone_is_asked_every_five_minutes() throws Exception {
        table(
                "192.168.1.2 dev nosuch0 lladdr 00:1d:73:00:00:02 REACHABLE",
                "fe80::1 dev nosuch0 lladdr 00:1d:73:00:00:01 router STALE");
        agent("show");
        agent("show");

        assertThat(Files.readAllLines(folder.resolve("asked")))
                .containsExactlyInAnyOrder(
                        "192.168.1.1",
                        "192.168.1.2",
                        "192.168.1.3",
                        "192.168.1.4",
                        "192.168.1.5",
                        "192.168.1.6",
                        "fe80::1%nosuch0");
    }

    @Test
    void whoever_is_heard_to_give_out_addresses_is_named() throws Exception {
        command("id", "echo 0");

        assertThat(read(agent("show")).dhcpServers()).containsExactly("192.168.1.200");
    }

    @Test
    void what_a_neighbour_calls_itself_can_neither_leave_the_document_nor_run() throws Exception {
        Files.writeString(
                folder.resolve("leases"),
                "1 00:1d:73:00:00:01 192.168.1.1 $(touch${IFS}%s)\"},\\u0000`reboot` x\n"
                        .formatted(folder.resolve("ran")));

        assertThat(read(agent("show")).devices())
                .extracting(Sighting::hostName)
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9._ -]+"));
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void it_is_installed_only_with_an_address_and_a_key() throws Exception {
        assertThat(agent("install", "file:///etc/passwd", "k-lan-4711")).contains("https://");
        assertThat(agent("install", "https://desk.example", "k-lan;reboot")).contains("cannot be in it");
    }

    @Test
    void it_sends_to_the_desk_and_no_list_of_processes_shows_its_key() throws Exception {
        assertThat(agent("run")).isEmpty();

        String sent = Files.readString(folder.resolve("sent"));
        assertThat(sent).startsWith("url = \"https://desk.example/intake/devices/k-lan-4711\"\n");
        assertThat(read(sent.substring(sent.indexOf('\n'))).devices()).hasSize(1);
    }

    @Test
    void without_settings_it_says_what_to_do() throws Exception {
        Files.delete(folder.resolve("conf"));

        assertThat(agent("run")).contains("install first");
        assertThat(agent("dance")).contains("install URL KEY");
    }
}
