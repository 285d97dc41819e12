package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.monitoring.Alert;
import jp.orikaeshi.monitoring.AlertDesk;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.FreshChecks;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.HeartbeatDesk;
import jp.orikaeshi.monitoring.HistoryPoint;
import jp.orikaeshi.monitoring.Judgement;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.OwnNetwork;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeHistories;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.ProbeStates;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.monitoring.device.Device;
import jp.orikaeshi.monitoring.device.DeviceDesk;
import jp.orikaeshi.monitoring.device.DeviceReport;
import jp.orikaeshi.monitoring.device.Devices;
import jp.orikaeshi.monitoring.device.KnownDevice;
import jp.orikaeshi.monitoring.device.MacAddress;
import jp.orikaeshi.monitoring.device.Sighting;
import org.junit.jupiter.api.Test;

class ProbeEngineIT extends InContainer {
    @Inject
    Assets assets;

    @Inject
    Contracts contracts;

    @Inject
    FreshChecks checks;

    @Inject
    StatusBoard board;

    @Inject
    HeartbeatDesk heartbeats;

    @Inject
    AlertDesk alerts;

    @Inject
    DeviceDesk lan;

    @Inject
    Devices devices;

    @Inject
    Watchlist watchlist;

    @Inject
    Outages outages;

    @Inject
    ProbeStates states;

    @Inject
    OwnNetwork own;

    @Inject
    ProbeEngine engine;

    @Inject
    Ownership ownership;

    @Inject
    ProbeShares shares;

    @Inject
    ProbeHistories histories;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    private <T> T inTransaction(Callable<T> task) throws Exception {
        return transactions.run(task);
    }

    private void watch(UUID customer, List<Map<String, Object>> probes) {
        List<ProbeSpec> specs = probes.stream().map(ProbeSpec::of).toList();
        var unused = contracts.watch(customer, new AssetSpec("web", AssetKind.WEBSITE, "サイト", null, specs));
    }

    private List<Probe> probes(UUID customer) throws Exception {
        return inTransaction(() -> assets.of(customer).get(0).probes());
    }

    @Test
    void a_new_probe_is_checked_at_once_and_seen_on_the_board() throws Exception {
        UUID customer = contracts.customer();
        watch(customer, List.of(Map.of("kind", "tcp", "host", "169.254.169.254", "port", 80)));

        within(Duration.ofSeconds(10)).untilAsserted(() -> {
            ProbeStatus probe = board.current(customer).assets().get(0).probes().get(0);
            assertThat(probe.outcome()).isEqualTo("address-refused");
            assertThat(probe.evidence()).containsEntry("address", "169.254.169.254");
        });
    }

    @Test
    void fresh_checks_see_everything_of_the_customer_now() throws Exception {
        UUID customer = contracts.customer();
        watch(
                customer,
                List.of(
                        Map.of("kind", "http", "url", "http://169.254.169.254/", "interval", "PT1H"),
                        Map.of("kind", "heartbeat", "key", "k-" + customer, "every", "PT5M", "grace", "PT2M")));

        assertThat(checks.run(customer, Duration.ofSeconds(10)).assets().get(0).probes())
                .extracting(ProbeStatus::outcome)
                .containsExactly("address-refused", "heartbeat-none-yet");
    }

    @Test
    void fresh_checks_do_not_wait_for_a_mail_on_its_way_which_counts_with_what_was_seen_last() throws Exception {
        UUID customer = contracts.customer();
        Map<String, Object> auth = Map.of("user", "watch", "password", "s3cret");
        // Never accepts: the connection stands, and the mail waits to be asked for.
        try (ServerSocket deaf = new ServerSocket(0, 50)) {
            Map<String, Object> server =
                    Map.of("host", "127.0.0.1", "port", deaf.getLocalPort(), "tls", false, "auth", auth);
            watch(
                    customer,
                    List.of(
                            Map.of("kind", "http", "url", "http://169.254.169.254/", "interval", "PT1H"),
                            Map.of(
                                    "kind",
                                    "mailtrip",
                                    "from",
                                    "a@yamada.example",
                                    "to",
                                    "b@yamada.example",
                                    "send",
                                    server,
                                    "receive",
                                    server)));
            for (int call = 0; call < 2; call++) {
                long start = System.nanoTime();
                assertThat(checks.run(customer, Duration.ofSeconds(10))
                                .assets()
                                .get(0)
                                .probes())
                        .extracting(ProbeStatus::outcome)
                        .containsExactly("address-refused", "not-checked");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            }
        } finally {
            watch(customer, List.of());
        }
    }

    @Test
    void a_sign_of_life_is_on_the_board_within_moments_and_an_unknown_key_is_nobody() throws Exception {
        UUID customer = contracts.customer();
        watch(customer, List.of(Map.of("kind", "heartbeat", "key", "k-" + customer, "every", "PT5M")));
        checks.run(customer, Duration.ofSeconds(10));

        assertThat(heartbeats.alive("k-nobody", null)).isFalse();
        assertThat(heartbeats.alive("k-" + customer, "{\"ok\":true}")).isTrue();

        within(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(board.current(customer).status()).isEqualTo(Status.UP));
    }

    @Test
    void a_job_that_reports_a_failure_is_down_until_a_run_succeeds() throws Exception {
        UUID customer = contracts.customer();
        String key = "j-" + customer;
        watch(customer, List.of(Map.of("kind", "heartbeat", "key", key, "every", "P1D")));

        for (String report : List.of("{\"status\": \"start\"}", "{\"exit\": 28, \"message\": \"disk full\"}")) {
            assertThat(heartbeats.alive(key, report)).isTrue();
        }
        boardBecomes(customer, Status.DOWN);
        ProbeStatus failed = board.current(customer).assets().get(0).probes().get(0);
        assertThat(failed.outcome()).isEqualTo("heartbeat-failed");
        assertThat(failed.evidence()).containsEntry("exit", "28").containsKey("tookSeconds");

        assertThat(heartbeats.alive(key, "{\"exit\": 0}")).isTrue();
        boardBecomes(customer, Status.UP);
    }

    @Test
    void an_unknown_device_is_on_the_board_until_somebody_knows_it() throws Exception {
        UUID customer = contracts.customer();
        String key = "l-" + customer;
        List<ProbeSpec> specs = List.of(ProbeSpec.of(Map.of("kind", "devices", "key", key)));
        var unused = contracts.watch(customer, new AssetSpec("office", AssetKind.NETWORK, "本社", null, specs));
        MacAddress copier = new MacAddress("00:26:73:aa:bb:cc");
        DeviceReport report = new DeviceReport(
                "box",
                "1",
                List.of(
                        new Sighting(copier, "fe80::1", null),
                        new Sighting(copier, "192.168.1.77", "RNP2673"),
                        new Sighting(new MacAddress("da:a1:19:00:00:01"), "192.168.1.90", null)),
                List.of("192.168.1.1"));

        assertThat(lan.hear("l-nobody", report)).isFalse();
        assertThat(lan.hear(key, report)).isTrue();
        boardBecomes(customer, Status.DEGRADED);
        assertThat(board.current(customer).assets().get(0).probes().get(0).evidence())
                .containsEntry("unknown", "192.168.1.77, RNP2673, RICOH COMPANY,LTD., 00:26:73:aa:bb:cc");

        UUID asset = inTransaction(() -> assets.of(customer).get(0).id());
        Device device = inTransaction(() -> devices.of(asset)).stream()
                .filter(seen -> seen.mac().equals(copier))
                .findFirst()
                .orElseThrow();
        assertThat(lan.approve(device.id(), "受付の複合機", true, false, "sato")).isPresent();
        boardBecomes(customer, Status.UP);
        assertThat(lan.forget(device.id(), "sato")).isTrue();
        boardBecomes(customer, Status.DEGRADED);
        assertThat(lan.approveAll(asset, "sato")).isEqualTo(1);
        assertThat(lan.hear(key, report)).isTrue();
        boardBecomes(customer, Status.UP);
        assertThat(lan.approve(UUID.randomUUID(), "nobody", false, false, "sato"))
                .isEmpty();
    }

    @Test
    void a_crowd_of_telephones_takes_nobodys_place_who_is_known_or_is_to_be() throws Exception {
        UUID customer = contracts.customer();
        String key = "l-" + customer;
        List<ProbeSpec> specs = List.of(ProbeSpec.of(Map.of("kind", "devices", "key", key)));
        var unused = contracts.watch(customer, new AssetSpec("hall", AssetKind.NETWORK, "ホール", null, specs));
        UUID asset = inTransaction(() -> assets.of(customer).get(0).id());
        MacAddress router = new MacAddress("00:1d:73:00:00:01");
        MacAddress copier = new MacAddress("00:26:73:aa:bb:cc");

        assertThat(lan.enter(asset, new KnownDevice(router, "ルーター", true, true), "sato"))
                .isTrue();
        assertThat(lan.hear(key, report(Stream.of(copier)))).isTrue();
        assertThat(lan.hear(key, report(telephones(0)))).isTrue();
        assertThat(lan.hear(key, report(telephones(2_000)))).isTrue();

        List<MacAddress> kept =
                inTransaction(() -> devices.of(asset)).stream().map(Device::mac).toList();
        assertThat(kept)
                .hasSize(3_000)
                .contains(router, copier)
                .containsAll(telephones(2_000).toList());
        assertThat(lan.enter(UUID.randomUUID(), new KnownDevice(router, "nobody's", false, false), "sato"))
                .isFalse();
    }

    private static Stream<MacAddress> telephones(int from) {
        return IntStream.range(from, from + 2_000)
                .mapToObj(i -> new MacAddress("da:a1:19:00:%02x:%02x".formatted(i / 256, i % 256)));
    }

    private static DeviceReport report(Stream<MacAddress> seen) {
        return new DeviceReport(
                "box", "1", seen.map(mac -> new Sighting(mac, "10.0.0.1", null)).toList(), List.of());
    }

    @Test
    void an_alert_from_elsewhere_is_on_the_board_until_it_ends_and_what_comes_twice_or_late_changes_nothing()
            throws Exception {
        UUID customer = contracts.customer();
        String key = "a-" + customer;
        watch(customer, List.of(Map.of("kind", "alert", "key", key)));
        Instant start = clock.instant().minusSeconds(60);
        Alert disk = new Alert("f1", "DiskFull", Alert.Severity.CRITICAL, "", start, null);
        Alert over = new Alert("f1", "DiskFull", Alert.Severity.CRITICAL, "", start, start.plusSeconds(30));
        Alert event = new Alert("8812", "Load", Alert.Severity.WARNING, "", null, null);

        assertThat(alerts.hear("a-nobody", List.of(disk))).isFalse();
        assertThat(alerts.hear(key, List.of(disk, event))).isTrue();
        boardBecomes(customer, Status.DOWN);
        assertThat(alerts.hear(key, List.of(disk))).isTrue();
        assertThat(alerts.hear(key, List.of(over))).isTrue();
        boardBecomes(customer, Status.DEGRADED);
        assertThat(alerts.hear(
                        key, List.of(new Alert("8812", "Load", Alert.Severity.WARNING, "", null, clock.instant()))))
                .isTrue();
        boardBecomes(customer, Status.UP);
        assertThat(alerts.hear(key, List.of(disk, over, event))).isTrue();
        assertThat(checks.run(customer, Duration.ofSeconds(10)).status()).isEqualTo(Status.UP);

        Alert again = new Alert("f1", "DiskFull", Alert.Severity.CRITICAL, "", clock.instant(), null);
        assertThat(alerts.hear(key, List.of(again))).isTrue();
        boardBecomes(customer, Status.DOWN);
        assertThat(alerts.hear(key, List.of(over))).isTrue();
        assertThat(checks.run(customer, Duration.ofSeconds(10)).status()).isEqualTo(Status.DOWN);
    }

    @Test
    void an_end_that_comes_before_its_beginning_opens_nothing() throws Exception {
        UUID customer = contracts.customer();
        String key = "e-" + customer;
        watch(customer, List.of(Map.of("kind", "alert", "key", key)));
        Instant start = clock.instant().minusSeconds(60);

        assertThat(alerts.hear(
                        key, List.of(new Alert("f", "n", Alert.Severity.CRITICAL, "", start, start.plusSeconds(9)))))
                .isTrue();
        assertThat(alerts.hear(
                        key, List.of(new Alert("g", "n", Alert.Severity.CRITICAL, "", null, start.plusSeconds(9)))))
                .isTrue();
        for (String late : List.of("f", "g")) {
            assertThat(alerts.hear(key, List.of(new Alert(late, "n", Alert.Severity.CRITICAL, "", start, null))))
                    .isTrue();
        }

        assertThat(checks.run(customer, Duration.ofSeconds(10)).status()).isEqualTo(Status.UP);
    }

    private void boardBecomes(UUID customer, Status status) {
        within(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(board.current(customer).status()).isEqualTo(status));
    }

    @Test
    void when_nearly_everything_is_silent_at_once_our_own_network_fails_and_nobody_is_down() throws Exception {
        List<UUID> customers = new ArrayList<>();
        // Never accepts: the connection stands, and nobody says a word.
        try (ServerSocket deaf = new ServerSocket(0, 200)) {
            for (int i = 1; i <= 60; i++) {
                UUID customer = contracts.customer();
                customers.add(customer);
                watch(customer, List.of(Map.of("kind", "smtp", "host", "127.7.0." + i, "port", deaf.getLocalPort())));
            }
            within(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(customers)
                            .filteredOn(customer -> seenOf(customer).equals("own-network"))
                            .hasSizeGreaterThan(30));
            assertThat(own.faultySince()).isPresent();
            assertThat(customers)
                    .allSatisfy(customer -> assertThat(
                                    inTransaction(() -> outages.during(customer, Instant.EPOCH, clock.instant())))
                            .isEmpty());
        } finally {
            for (UUID customer : customers) {
                watch(customer, List.of());
            }
        }
        within(Duration.ofMinutes(2)).until(() -> own.faultySince().isEmpty());
    }

    private String seenOf(UUID customer) {
        return board.current(customer).assets().get(0).probes().get(0).outcome();
    }

    @Test
    void nodes_share_the_probes_and_what_one_leaves_behind_the_others_look_after() throws Exception {
        UUID customer = contracts.customer();
        watch(
                customer,
                IntStream.range(0, 40)
                        .mapToObj(i -> Map.<String, Object>of(
                                "kind", "tcp", "host", "169.254.169.254", "port", 1 + i, "interval", "PT2S"))
                        .toList());
        try {
            assertThat(shares.renew("other", Duration.ofMinutes(5)).most()).isEqualTo(ProbeShares.ALL / 2);
            within(Duration.ofSeconds(20))
                    .until(() ->
                            shares.renew("other", Duration.ofMinutes(5)).held().size() == ProbeShares.ALL / 2);
            List<Probe> all = probes(customer);
            List<Probe> theirs =
                    all.stream().filter(probe -> !ownership.mine(probe.id())).toList();
            assertThat(theirs).hasSizeBetween(1, 39);
            List<Probe> ours =
                    all.stream().filter(probe -> ownership.mine(probe.id())).toList();

            Instant shared = clock.instant();
            within(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(lastChecks(ours)).allMatch(at -> at.isAfter(shared.plusSeconds(4))));
            assertThat(lastChecks(theirs)).noneMatch(at -> at.isAfter(shared));

            // Whoever took the call has to know now, also of what is not his.
            var unused = checks.run(customer, Duration.ofSeconds(10));
            assertThat(lastChecks(theirs)).hasSameSizeAs(theirs).allMatch(at -> at.isAfter(shared));
        } finally {
            shares.leave("other");
            engine.renew();
        }
        Instant alone = clock.instant();
        within(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(lastChecks(probes(customer))).allMatch(at -> at.isAfter(alone)));
        watch(customer, List.of());
    }

    private List<Instant> lastChecks(List<Probe> probes) throws Exception {
        return inTransaction(() -> states.of(probes)).values().stream()
                .map(health -> health.last().at())
                .toList();
    }

    @Test
    void a_check_that_is_written_late_does_not_hide_a_newer_one() throws Exception {
        UUID customer = contracts.customer();
        watch(
                customer,
                List.of(Map.of("kind", "heartbeat", "key", "l-" + customer, "every", "PT5M", "interval", "PT1H")));
        Probe probe = probes(customer).get(0);
        Instant now = clock.instant().plusSeconds(60);
        for (Instant at : List.of(now, now.minusSeconds(30))) {
            Health before = Health.unchecked(now);
            watchlist.record(List.of(new Checked(
                    probe.id(), before, Judgement.of(before, new Observation(at, Status.UP, "ok", "", Map.of())), 1)));
        }

        assertThat(inTransaction(() -> states.of(List.of(probe))).values())
                .extracting(health -> health.last().at())
                .containsExactly(now);
    }

    @Test
    void a_result_that_the_database_refuses_keeps_no_other_from_being_written() throws Exception {
        UUID customer = contracts.customer();
        watch(
                customer,
                List.of(Map.of("kind", "heartbeat", "key", "r-" + customer, "every", "PT5M", "interval", "PT1H")));
        Probe probe = probes(customer).get(0);
        // A day of which nothing was written before: its partition must not go with what is refused.
        Instant day = clock.instant().minus(Duration.ofDays(60));
        List<Checked> refused = new ArrayList<>();
        Recorder recorder = new Recorder(checks -> watchlist.record(checks), refused::add);
        for (int second = 0; second < 5; second++) {
            Instant at = day.plusSeconds(second);
            Health before = Health.unchecked(at);
            // No text of PostgreSQL's can hold this character.
            String detail = second == 2 ? "220 \u0000" : "";
            recorder.add(new Checked(
                    probe.id(),
                    before,
                    Judgement.of(before, new Observation(at, Status.UP, "ok", detail, Map.of())),
                    1));
        }

        recorder.write();

        assertThat(refused)
                .singleElement()
                .satisfies(check -> assertThat(check.seen().at()).isEqualTo(day.plusSeconds(2)));
        assertThat(recorder.waits()).isFalse();
        assertThat(inTransaction(() -> histories.points(
                                probe.id(), day.minusSeconds(60), day.plusSeconds(60), Duration.ofMinutes(1)))
                        .stream()
                        .mapToLong(HistoryPoint::checks)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void targets_that_hang_take_no_check_from_the_others_and_none_of_their_own_is_lost() throws Exception {
        UUID customer = contracts.customer();
        Instant start = clock.instant();
        // Accepts in the kernel, and never says a word: each check of it lasts its whole eight seconds.
        try (ServerSocket deaf = new ServerSocket(0, 300);
                ServerSocket open = new ServerSocket(0, 300)) {
            List<Map<String, Object>> probes = new ArrayList<>();
            for (int i = 1; i <= 100; i++) {
                probes.add(Map.of(
                        "kind", "smtp", "host", "127.9.0." + i, "port", deaf.getLocalPort(), "interval", "PT1S"));
            }
            for (int i = 1; i <= 10; i++) {
                probes.add(
                        Map.of("kind", "tcp", "host", "127.9.1." + i, "port", open.getLocalPort(), "interval", "PT1S"));
            }
            watch(customer, probes);
            List<Probe> all = probes(customer);

            // A thread a check would take minutes for one round.
            within(Duration.ofSeconds(40)).untilAsserted(() -> {
                for (Probe probe : all) {
                    assertThat(checksOf(probe, start)).isGreaterThanOrEqualTo(probe.kind() == ProbeKind.TCP ? 8 : 1);
                }
            });
            assertThat(inTransaction(() -> states.of(all)).values())
                    .extracting(health -> health.last().outcome())
                    .containsOnly("ok", "timeout");
        } finally {
            watch(customer, List.of());
        }
    }

    private long checksOf(Probe probe, Instant since) throws Exception {
        return inTransaction(() -> histories.points(probe.id(), since, clock.instant(), Duration.ofSeconds(1))).stream()
                .mapToLong(HistoryPoint::checks)
                .sum();
    }

    @Test
    void a_probe_keeps_its_history_as_long_as_its_target_is_the_same() throws Exception {
        UUID customer = contracts.customer();
        Map<String, Object> kept = Map.of("kind", "dns", "name", "a.invalid");
        watch(customer, List.of(kept, Map.of("kind", "dns", "name", "b.invalid")));
        List<Probe> before = probes(customer);
        watch(customer, List.of(Map.of("kind", "dns", "name", "c.invalid"), kept));
        List<Probe> after = probes(customer);

        assertThat(after)
                .extracting(Probe::id)
                .hasSize(2)
                .contains(before.get(0).id());
        assertThat(after.get(1).id()).isEqualTo(before.get(0).id());
    }

    @Test
    void an_outage_lasts_from_the_first_failed_check_to_the_first_good_one() throws Exception {
        UUID customer = contracts.customer();
        // Due in an hour: the engine itself does not disturb what is written here.
        watch(
                customer,
                List.of(Map.of("kind", "heartbeat", "key", "o-" + customer, "every", "PT5M", "interval", "PT1H")));
        UUID probe = probes(customer).get(0).id();
        Instant start = clock.instant().minusSeconds(3600);
        Health health = Health.unchecked(start);
        Status[] seen = {Status.UP, Status.DOWN, Status.DOWN, Status.DOWN, Status.UP, Status.UP};
        for (int i = 0; i < seen.length; i++) {
            Observation observation =
                    new Observation(start.plusSeconds(60L * i), seen[i], seen[i].code(), "", Map.of("n", "" + i));
            Judgement judgement = Judgement.of(health, observation);
            watchlist.record(List.of(new Checked(probe, health, judgement, 1)));
            health = judgement.health();
        }

        assertThat(inTransaction(() -> outages.during(customer, start, clock.instant())))
                .singleElement()
                .satisfies(outage -> {
                    assertThat(outage.startedAt()).isEqualTo(start.plusSeconds(60));
                    assertThat(outage.confirmedAt()).isEqualTo(start.plusSeconds(180));
                    assertThat(outage.endedAt()).isEqualTo(start.plusSeconds(240));
                });
    }
}
