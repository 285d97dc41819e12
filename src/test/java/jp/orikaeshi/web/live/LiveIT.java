package jp.orikaeshi.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a page is told that listens a moment after it was drawn, by the real jar. */
@ResourceLock(SharedDesk.SERVING)
class LiveIT {
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.serving();
    }

    @AfterAll
    static void leavesNothing() {
        desk.isEmptied();
    }

    @Test
    @Timeout(60)
    void what_happened_between_drawing_and_listening_is_told_at_once() throws IOException, InterruptedException {
        // Whoever listens already is told last that it has happened.
        try (BufferedReader before = listens("0")) {
            HttpResponse<String> opened = desk.post("/api/v1/tickets", "{\"trouble\": \"site\", \"note\": \"見えない\"}");
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
            toldOf("tickets", before);
        }
        try (BufferedReader late = listens("30000")) {
            toldOf("tickets", late);
        }
    }

    private static void toldOf(String topic, BufferedReader page) throws IOException {
        String line = page.readLine();
        while (line != null && !line.equals("event: " + topic)) {
            line = page.readLine();
        }
        assertThat(line).isNotNull();
    }

    private static BufferedReader listens(String age) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        desk.request("/live?topics=tickets&age=" + age)
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
