package jp.orikaeshi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.orikaeshi.monitoring.probe.AddressGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of its own. */
class GuardedPostTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private int answer = 200;
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            if (answer == 0) {
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private Delivery post(List<String> allowed, URI address) {
        GuardedPost post = new GuardedPost(AddressGuard.allowing(allowed));
        return post.send(address, Map.of("Content-Type", "application/json"), BODY);
    }

    private Delivery answered(int status) {
        answer = status;
        return post(List.of("127.0.0.0/8"), here());
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    @Test
    void a_good_answer_is_a_delivery() {
        assertThat(answered(204)).isEqualTo(Delivery.TAKEN);
    }

    @Test
    void a_busy_or_broken_receiver_is_asked_again_later_and_another_refusal_is_final() {
        assertThat(answered(429)).isEqualTo(Delivery.later("http-429"));
        assertThat(answered(503)).isEqualTo(Delivery.later("http-503"));
        assertThat(answered(404)).isEqualTo(Delivery.refused("http-404"));
        assertThat(answered(401)).isEqualTo(Delivery.refused("http-401"));
    }

    @Test
    void no_redirect_is_followed() {
        assertThat(answered(307)).isEqualTo(Delivery.refused("http-307"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_lost_answer_is_no_reason_to_post_twice() {
        assertThat(answered(0).result()).isEqualTo(Delivery.Result.UNSURE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void our_own_network_is_not_reached() {
        assertThat(post(List.of(), here())).isEqualTo(Delivery.refused("address-refused"));
        assertThat(post(List.of(), URI.create("https://169.254.169.254/latest/")))
                .isEqualTo(Delivery.refused("address-refused"));
        assertThat(asked).hasValue(0);
    }

    @Test
    void what_nobody_listens_at_is_tried_again() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(post(List.of("127.0.0.0/8"), URI.create("http://127.0.0.1:" + free + "/")))
                .isEqualTo(Delivery.later("no-connection"));
    }
}
