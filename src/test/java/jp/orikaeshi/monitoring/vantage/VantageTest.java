package jp.orikaeshi.monitoring.vantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.VantagePoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of the wire, over a real socket. */
class VantageTest {
    private static final String TOKEN = "token-of-the-vantage";

    private final ProbeNetwork network =
            new ProbeNetwork(Optional.empty(), List.of("127.0.0.0/8"), Clock.systemUTC(), Optional.empty());
    private final VantageServer server = server();

    private VantageServer server() {
        try {
            return new VantageServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), TOKEN, network);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        server.close();
        network.close();
    }

    @Test
    void it_tells_what_it_sees_with_all_facts() throws IOException {
        try (ServerSocket open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Finding seen = vantage(TOKEN)
                    .look(ProbeKind.TCP, new Params(Map.of("host", "127.0.0.1", "port", open.getLocalPort())))
                    .join();
            assertThat(seen.status()).isEqualTo(Status.UP);
            assertThat(seen.evidence()).containsEntry("address", "127.0.0.1").containsKey("connectMs");
        }
    }

    @Test
    void where_it_may_look_it_decides_itself() {
        Finding seen = vantage(TOKEN)
                .look(ProbeKind.HTTP, new Params(Map.of("url", "http://169.254.169.254/latest")))
                .join();
        assertThat(seen.outcome()).isEqualTo("address-refused");
    }

    @Test
    void it_greets_whoever_has_its_token_and_does_nothing_for_others() {
        vantage(TOKEN).greet().join();
        assertThatThrownBy(() -> vantage("token-of-somebody-else").greet().join())
                .hasMessageContaining("ORIKAESHI_VANTAGE_TOKEN");
        assertThatThrownBy(() -> vantage("token-of-somebody-else")
                        .look(ProbeKind.TCP, new Params(Map.of("host", "127.0.0.1", "port", server.port())))
                        .join())
                .hasMessageContaining("ORIKAESHI_VANTAGE_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{\"kind\": \"tcp\"}",
                "{\"kind\": \"heartbeat\", \"params\": {}}",
                "{\"kind\": \"telepathy\", \"params\": {}}"
            })
    void what_is_no_look_is_refused_with_a_word(String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/look"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("not a look");
    }

    @Test
    void a_wrong_parameter_is_named_as_by_a_check_of_our_own() {
        assertThat(vantage(TOKEN)
                        .look(ProbeKind.TCP, new Params(Map.of("port", 25)))
                        .join()
                        .outcome())
                .isEqualTo("params-invalid");
    }

    @Test
    void a_place_that_nobody_listens_at_fails_soon() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThatThrownBy(() -> new Vantage(new VantagePoint(URI.create("http://127.0.0.1:" + port), TOKEN))
                        .greet()
                        .join())
                .hasRootCauseInstanceOf(IOException.class);
    }

    private Vantage vantage(String token) {
        return new Vantage(new VantagePoint(URI.create("http://127.0.0.1:" + server.port()), token));
    }
}
