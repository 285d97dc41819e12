package jp.orikaeshi.monitoring.probe;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Sites that mean harm, or are broken enough: each has its named result, and nothing is left of it. */
@EnabledOnOs(OS.LINUX)
class HostileSiteTest {
    private static final String TEXT = "Content-Type: text/html\n";
    private static final Map<String, Object> WANTS_TEXT = Map.of("contains", "会社概要");
    private static final int MANY = 50;

    private final List<FakeServer> servers = new ArrayList<>();
    private TestAuthority authority;
    private FakeDns dns;
    private ProbeNetwork network;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority();
        dns = new FakeDns().a("site.example", "127.0.0.1").a("turning.example", "127.0.0.1");
        network = new ProbeNetwork(
                Optional.of(dns.address()), List.of("127.0.0.0/8"), Clock.systemUTC(), authority.trust(), "ping");
    }

    @AfterEach
    void stop() {
        servers.forEach(FakeServer::close);
        network.close();
        dns.close();
    }

    private FakeServer server(FakeServer.Manners manners) {
        FakeServer server = new FakeServer(null, manners);
        servers.add(server);
        return server;
    }

    private FakeServer answering(String head, byte[]... body) {
        return server((in, out) -> {
            FakeServer.request(in);
            out.write(ascii(head));
            for (byte[] part : body) {
                out.write(part);
            }
        });
    }

    /** Sends the head and then the same bytes until the other side has had enough. */
    private FakeServer endless(String head, byte[] block, AtomicLong sent) {
        return server((in, out) -> {
            FakeServer.request(in);
            out.write(ascii(head));
            while (true) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        });
    }

    private FakeServer dripping(String head) {
        return server((in, out) -> {
            FakeServer.request(in);
            out.write(ascii(head));
            for (int i = 0; i < 400; i++) {
                out.write('x');
                out.flush();
                pause();
            }
        });
    }

    // The one place that waits: a slow server is slow.
    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private CompletableFuture<Finding> look(String url, Map<String, Object> wanted) {
        Map<String, Object> params = new HashMap<>(wanted);
        params.put("url", url);
        return network.look(ProbeKind.HTTP, new Params(params));
    }

    private static Finding done(CompletableFuture<Finding> check) throws Exception {
        return check.get(12, TimeUnit.SECONDS);
    }

    private Finding found(FakeServer server, Map<String, Object> wanted) throws Exception {
        return done(look(server.url("site.example"), wanted));
    }

    @Test
    void what_never_ends_is_read_up_to_a_limit() throws Exception {
        AtomicLong sent = new AtomicLong();
        byte[] block = new byte[65_536];
        FakeServer announced = endless("HTTP/1.1 200 OK\nContent-Length: 10737418240\n\n", block, sent);
        FakeServer streamed = endless("HTTP/1.0 200 OK\n" + TEXT + "\n", block, sent);
        FakeServer error = endless("HTTP/1.0 503 Busy\n" + TEXT + "\n", block, sent);

        assertThat(found(announced, Map.of()).outcome()).isEqualTo("ok");
        assertThat(found(announced, WANTS_TEXT).outcome()).isEqualTo("body-too-large");
        assertThat(found(streamed, WANTS_TEXT).outcome()).isEqualTo("body-too-large");
        assertThat(found(streamed, Map.of("json", Map.of("path", "/a"))).outcome())
                .isEqualTo("body-too-large");
        assertThat(found(streamed, Map.of("maxBytes", 1000)).outcome()).isEqualTo("size-above");
        assertThat(found(error, Map.of()).outcome()).isEqualTo("http-503");
        await().untilAsserted(() -> assertThat(servers)
                .allSatisfy(server -> assertThat(server.requests()).contains("gone")));
        // What stood in the buffers of both sides when the probe had enough counts too.
        assertThat(sent.get()).isLessThan(6 * 16L * HttpExpectation.MOST_BYTES);
    }

    @Test
    void what_drips_ends_with_the_time_of_the_check() throws Exception {
        long start = System.nanoTime();
        CompletableFuture<Finding> head =
                look(dripping("HTTP/1.1 200 OK\nX-Slow: ").url("site.example"), Map.of());
        CompletableFuture<Finding> body =
                look(dripping("HTTP/1.1 200 OK\nContent-Length: 400\n\n").url("site.example"), WANTS_TEXT);
        CompletableFuture<Finding> error =
                look(dripping("HTTP/1.1 503 Busy\nContent-Length: 400\n\n").url("site.example"), Map.of());

        assertThat(done(error).outcome()).isEqualTo("http-503");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(done(head).detail()).isEqualTo("time ran out waiting for the first byte");
        assertThat(done(body).detail()).isEqualTo("time ran out waiting for the rest of the page");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_page_to_be_compared_is_read_up_to_the_same_limit_in_whatever_encoding_and_says_what_it_lacks()
            throws Exception {
        FakeServer streamed = endless("HTTP/1.0 200 OK\n" + TEXT + "\n", ascii("<p>abc</p>"), new AtomicLong());
        WebPage cut = read(streamed).page().orElseThrow();
        assertThat(cut.cut()).isTrue();
        assertThat(cut.html()).hasSize(HttpExpectation.MOST_BYTES);

        byte[] seven = "<p>会社概要</p>".getBytes("ISO-2022-JP");
        WebPage whole =
                read(answering("HTTP/1.0 200 OK\n" + TEXT + "\n", seven)).page().orElseThrow();
        assertThat(whole.html()).isEqualTo("<p>会社概要</p>");
        assertThat(whole.cut()).isFalse();

        WebPage empty = read(answering("HTTP/1.0 200 OK\nContent-Type: image/png\nContent-Length: 0\n\n"))
                .page()
                .orElseThrow();
        assertThat(empty.text()).isFalse();

        SeenPage away = read(answering("HTTP/1.0 302 Found\nLocation: http://10.0.0.1/\nContent-Length: 0\n\n"));
        assertThat(away.page()).isEmpty();
        assertThat(away.finding().outcome()).isEqualTo("address-refused");
    }

    private SeenPage read(FakeServer server) throws Exception {
        return network.page(new Params(Map.of("url", server.url("site.example"))))
                .get(12, TimeUnit.SECONDS);
    }

    @Test
    void redirects_to_ever_new_places_end() throws Exception {
        AtomicInteger places = new AtomicInteger();
        FakeServer lost = server((in, out) -> {
            FakeServer.request(in);
            out.write(ascii("HTTP/1.1 302 Found\nLocation: /" + places.incrementAndGet() + "\nContent-Length: 0\n\n"));
        });

        assertThat(found(lost, Map.of()).outcome()).isEqualTo("redirect-loop");
        assertThat(lost.connections()).isEqualTo(6);
    }

    @Test
    void a_compressed_bomb_does_not_go_off() throws Exception {
        byte[] bomb = gzip(new byte[1 << 16], 1600);
        String head = "HTTP/1.1 200 OK\n" + TEXT + "Content-Encoding: %s\nContent-Length: %d\n\n";
        byte[] nested = gzip(bomb, 1);

        assertThat(found(answering(head.formatted("gzip", bomb.length), bomb), WANTS_TEXT)
                        .outcome())
                .isEqualTo("body-too-large");
        assertThat(found(answering(head.formatted("gzip, gzip", nested.length), nested), WANTS_TEXT)
                        .outcome())
                .isEqualTo("content-missing");
        assertThat(found(answering(head.formatted("gzip", nested.length), nested), WANTS_TEXT)
                        .outcome())
                .isEqualTo("content-missing");
        assertThat(found(answering(head.formatted("gzip", 20), ascii("wrong, wrong, wrong!")), WANTS_TEXT)
                        .outcome())
                .isEqualTo("body-invalid");
    }

    @Test
    void what_is_no_http_is_named() throws Exception {
        Map<String, byte[]> answers = new LinkedHashMap<>();
        answers.put("one header of a megabyte", ascii("HTTP/1.1 200 OK\nX-Long: " + "x".repeat(1 << 20) + "\n\n"));
        answers.put("many headers", ascii("HTTP/1.1 200 OK\n" + "X-Many: x\n".repeat(20_000) + "\n"));
        answers.put("binary", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, '\r', '\n', '\r', '\n'});
        answers.put("no such chunk", ascii("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nZZ\nxx\n"));
        answers.put("two lengths", ascii("HTTP/1.1 200 OK\nContent-Length: 2\nContent-Length: 7\n\nok"));
        for (var answer : answers.entrySet()) {
            assertThat(found(answering("", answer.getValue()), Map.of()).outcome())
                    .as(answer.getKey())
                    .isEqualTo("http-invalid");
        }
    }

    @Test
    void a_certificate_of_hundreds_of_kilobytes_is_not_read() throws Exception {
        var now = Clock.systemUTC().instant();
        String[] names = new String[8000];
        for (int i = 0; i < names.length; i++) {
            names[i] = "a-name-among-very-many-names-" + i + ".example";
        }
        try (FakeServer server = FakeServer.http(
                authority.server("site.example", now.minus(1, DAYS), now.plus(90, DAYS), names),
                "HTTP/1.0 200 OK\n\n")) {
            Finding finding = done(look("https://site.example:" + server.port() + "/", Map.of()));

            assertThat(finding.outcome()).isEqualTo("tls-handshake");
        }
    }

    @Test
    void addresses_of_our_own_are_out_of_reach_by_redirect_and_by_a_name_that_changes_between_two_hops()
            throws Exception {
        FakeServer to = answering("HTTP/1.1 302 Found\nLocation: http://[fd00:ec2::254]/\nContent-Length: 0\n\n");
        FakeServer turning = server((in, out) -> {
            FakeServer.request(in);
            dns.a("turning.example", "169.254.169.254");
            out.write(ascii("HTTP/1.1 302 Found\nLocation: /latest/\nContent-Length: 0\n\n"));
        });

        assertThat(found(to, Map.of()).outcome()).isEqualTo("address-refused");
        Finding turned = done(look(turning.url("turning.example"), Map.of()));
        assertThat(turned.outcome()).isEqualTo("address-refused");
        assertThat(turned.evidence()).containsEntry("address", "169.254.169.254");
        assertThat(turning.connections()).isEqualTo(1);
    }

    /** Fifty of each kind: sockets, threads and buffers are as before. */
    @Test
    void nothing_is_left_of_hundreds_of_bad_answers() throws Exception {
        byte[] bomb = gzip(new byte[1 << 16], 64);
        List<String> bad = List.of(
                endless("HTTP/1.0 200 OK\n\n", new byte[65_536], new AtomicLong())
                        .url("site.example"),
                answering("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.length + "\n\n", bomb)
                        .url("site.example"),
                answering("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 20\n\nwrong, wrong, wrong!")
                        .url("site.example"),
                answering("", new byte[] {0, 1, '\r', '\n', '\r', '\n'}).url("site.example"),
                answering("HTTP/1.1 200 OK\nX-Long: " + "x".repeat(40_000) + "\n\n")
                        .url("site.example"),
                answering("HTTP/1.1 200 OK\nContent-Length: 100\n\nclosed early")
                        .url("site.example"),
                answering("HTTP/1.1 302 Found\nLocation: /\nContent-Length: 0\n\n")
                        .url("site.example"),
                answering("HTTP/1.1 302 Found\nLocation: http://10.0.0.1/\nContent-Length: 0\n\n")
                        .url("site.example"),
                "https"
                        + server((in, out) -> out.write(ascii("220 mail\n")))
                                .url("site.example")
                                .substring(4),
                "http://nowhere.example/");
        for (String url : bad) {
            done(look(url, WANTS_TEXT));
        }
        long socketsBefore = settledSockets();
        long threadsBefore = threads();
        LeakRecorder.leaks().clear();

        for (int i = 0; i < MANY; i++) {
            List<CompletableFuture<Finding>> checks =
                    bad.stream().map(url -> look(url, WANTS_TEXT)).toList();
            for (CompletableFuture<Finding> check : checks) {
                assertThat(done(check).outcome()).isNotEqualTo("probe-error").isNotEqualTo("ok");
            }
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sockets()).isLessThanOrEqualTo(socketsBefore));
        assertThat(threads()).isLessThanOrEqualTo(threadsBefore);
        collectGarbage();
        assertThat(LeakRecorder.leaks()).isEmpty();
    }

    @Test
    void a_buffer_that_nobody_releases_would_be_seen() {
        LeakRecorder.leaks().clear();
        lose(ByteBufAllocator.DEFAULT.buffer(64));

        await().untilAsserted(() -> {
            collectGarbage();
            assertThat(LeakRecorder.leaks()).isNotEmpty();
        });
        LeakRecorder.leaks().clear();
    }

    private static void lose(ByteBuf buffer) {
        buffer.writeByte(1);
    }

    // The detector looks at what the collector found whenever a buffer is taken.
    private static void collectGarbage() {
        System.gc();
        for (int i = 0; i < 10; i++) {
            ByteBufAllocator.DEFAULT.buffer(16).release();
        }
    }

    private static long settledSockets() {
        AtomicLong last = new AtomicLong(-1);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> last.getAndSet(sockets()) == last.get());
        return last.get();
    }

    private static long sockets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(HostileSiteTest::socket).count();
        }
    }

    private static boolean socket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("probe"))
                .count();
    }

    private static byte[] gzip(byte[] block, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
