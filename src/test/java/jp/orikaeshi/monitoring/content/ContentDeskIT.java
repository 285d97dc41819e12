package jp.orikaeshi.monitoring.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.FreshChecks;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.monitoring.TrialChecks;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.SeenPage;
import jp.orikaeshi.monitoring.probe.WebPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page from its first good check to what a person approves. */
class ContentDeskIT extends InContainer {
    private static final String WELCOME = page("株式会社山田製作所", "精密部品の加工を承ります。お気軽にご相談ください。");
    private static final String RELAUNCH = page("株式会社山田製作所 公式", "ものづくりの未来へ、私たちは新しい一歩を踏み出します。");
    private static final String DEFACED =
            page("Hacked by X", "HACKED BY X. Your security is a joke and we were here to tell you.");

    @Inject
    Contracts contracts;

    @Inject
    FreshChecks checks;

    @Inject
    StatusBoard board;

    @Inject
    ContentDesk desk;

    @Inject
    PageVersions versions;

    @Inject
    TrialChecks trials;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private volatile String shown = WELCOME;
    private HttpServer site;
    private UUID customer;

    private static String page(String title, String text) {
        return "<!doctype html><title>" + title + "</title><h1>" + title + "</h1><p>" + text + "</p>";
    }

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        site.createContext("/", exchange -> {
            byte[] page = shown.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
        customer = contracts.customer();
        watch(List.of(spec()));
    }

    private ProbeSpec spec() {
        String url = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
        return ProbeSpec.of(Map.of("kind", "content", "url", url, "interval", "PT1H"));
    }

    @AfterEach
    void stop() {
        watch(List.of());
        site.stop(0);
    }

    private void watch(List<ProbeSpec> probes) {
        var unused = contracts.watch(customer, new AssetSpec("web", AssetKind.WEBSITE, "サイト", null, probes));
    }

    private ProbeStatus looked() {
        return checks.run(customer, Duration.ofSeconds(10))
                .assets()
                .get(0)
                .probes()
                .get(0);
    }

    private ProbeStatus showing(String html) {
        shown = html;
        return looked();
    }

    @Test
    void what_was_seen_first_is_the_baseline_until_a_person_approves_another() throws Exception {
        ProbeStatus first = looked();
        assertThat(first.status()).isEqualTo(Status.UP);
        UUID probe = first.probe();

        ProbeStatus changed = showing(RELAUNCH);
        assertThat(changed.outcome()).isEqualTo("content-changed");
        assertThat(changed.status()).isEqualTo(Status.DEGRADED);
        String relaunch = different(probe);

        ProbeStatus defaced = showing(DEFACED);
        assertThat(defaced.outcome()).isEqualTo("content-defaced");
        assertThat(defaced.evidence())
                .containsEntry("title", "Hacked by X")
                .hasEntrySatisfying("signs", signs -> assertThat(signs).contains("words", "language"));
        assertThatThrownBy(() -> desk.approve(probe, relaunch, "sato")).isInstanceOf(PageChangedAgain.class);

        assertThat(showing(WELCOME).outcome()).isEqualTo("ok");
        assertThatThrownBy(() -> desk.approve(probe, relaunch, "sato")).isInstanceOf(PageChangedAgain.class);

        assertThat(showing(RELAUNCH).outcome()).isEqualTo("content-changed");
        assertThat(desk.approve(probe, relaunch, "sato")).isTrue();
        assertThat(desk.approve(probe, relaunch, "sato")).isFalse();
        within(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(board.current(customer).status()).isEqualTo(Status.UP));
        assertThat(showing(WELCOME).outcome()).isEqualTo("content-changed");

        assertThat(desk.sheet(probe).past().stream()
                        .map(past -> past.outcome() + " " + past.approvedBy() + (past.leftAt() == null ? "" : " left"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "ok system", "content-changed null left", "content-defaced null left", "content-changed sato");
    }

    @Test
    void a_check_that_runs_while_somebody_approves_is_compared_to_what_they_approve() throws Exception {
        UUID probe = looked().probe();
        // The site itself: the engine looks as well, as soon as it is approved.
        assertThat(showing(RELAUNCH).outcome()).isEqualTo("content-changed");
        String relaunch = different(probe);

        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Finding> check = transactions.run(() -> {
                assertThat(desk.approve(probe, relaunch, "sato")).isTrue();
                em.flush();
                Future<Finding> running = other.submit(() -> judged(probe, RELAUNCH));
                within(Duration.ofSeconds(10)).until(() -> running.isDone() || somebodyWaits());
                return running;
            });

            assertThat(check.get(10, TimeUnit.SECONDS).outcome()).isEqualTo("ok");
            assertThat(desk.sheet(probe).now()).isEmpty();
        } finally {
            other.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        Object waiting = em.createNativeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%page_version%'")
                .getSingleResult();
        return ((Number) waiting).intValue() > 0;
    }

    @Test
    void a_page_that_flickers_keeps_the_latest_alarms_and_no_more() {
        UUID probe = looked().probe();
        for (int i = 0; i < 25; i++) {
            assertThat(judged(probe, RELAUNCH).outcome()).isEqualTo("content-changed");
            assertThat(judged(probe, WELCOME).outcome()).isEqualTo("ok");
        }

        assertThat(rows(probe)).isEqualTo(21);
    }

    @Test
    void a_trial_is_no_baseline() throws Exception {
        Observation tried = trials.run(spec());

        assertThat(tried.status()).isEqualTo(Status.UP);
        assertThat(tried.evidence()).containsEntry("title", "株式会社山田製作所").containsEntry("lines", "3");
        UUID probe = looked().probe();
        assertThat(rows(probe)).isEqualTo(1);
    }

    @Test
    void a_site_that_was_defaced_before_it_was_watched_has_no_baseline_until_a_person_says_so() throws Exception {
        ProbeStatus defaced = showing(DEFACED);
        UUID probe = defaced.probe();

        assertThat(defaced.outcome()).isEqualTo("content-defaced");
        assertThat(desk.sheet(probe).baseline()).isEmpty();

        assertThat(desk.approve(probe, different(probe), "sato")).isTrue();
        assertThat(looked().outcome()).isEqualTo("ok");
    }

    @Test
    void a_site_that_was_repaired_is_taken_as_it_is_then() {
        UUID probe = showing(DEFACED).probe();

        assertThat(showing(WELCOME).outcome()).isEqualTo("ok");
        assertThat(desk.sheet(probe).baseline().orElseThrow().content().title()).isEqualTo("株式会社山田製作所");
        assertThat(desk.sheet(probe).now()).isEmpty();
    }

    private Finding judged(UUID probe, String html) {
        WebPage page = new WebPage("http://127.0.0.1/", "text/html", html, false);
        return desk.judge(probe, new Params(Map.of()), new SeenPage(Finding.up("200 in 1 ms"), Optional.of(page)));
    }

    private long rows(UUID probe) {
        return em.createQuery("select count(v) from PageVersion v where v.probeId = :probe", Long.class)
                .setParameter("probe", probe)
                .getSingleResult();
    }

    private String different(UUID probe) throws Exception {
        return transactions.run(() -> versions.different(probe).orElseThrow().fingerprint());
    }
}
