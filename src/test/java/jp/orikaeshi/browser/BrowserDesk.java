package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;

/** The demo as it comes out of the box, without a carrier, and a browser to look at it. One for all browser tests. */
public final class BrowserDesk implements AutoCloseable {
    private static final Map<String, String> NO_CARRIER =
            Map.of("TWILIO_ACCOUNT_SID", "", "TWILIO_AUTH_TOKEN", "", "TWILIO_API_URL", "");

    private final Chromium chromium = Chromium.start();
    private final RunningDesk desk = RunningDesk.start("demo", NO_CARRIER);

    /** A window in which nobody is logged in; close it, or let the test's end do so. */
    Window window(Look look) {
        return new Window(chromium.browser(), desk, look);
    }

    public RunningDesk running() {
        return desk;
    }

    /** As the demo prints it, or as the tests chose it for {@code admin}. */
    String password(String login) {
        if (login.equals("admin")) {
            return RunningDesk.ADMIN_PASSWORD;
        }
        Matcher printed =
                Pattern.compile("log-in: " + login + " +password: (\\S+)").matcher(desk.console());
        assertThat(printed.find())
                .as("the log-in of " + login + " on the console")
                .isTrue();
        return printed.group(1);
    }

    /** A new ticket of this customer, opened by a program. */
    public long opensTicket(String customer, String trouble, String note) {
        return post("/api/v1/tickets", Json.write(Map.of("customer", customer, "trouble", trouble, "note", note)))
                .path("number")
                .asLong();
    }

    public JsonNode get(String path) {
        return read(desk.get(path));
    }

    public JsonNode post(String path, String json) {
        return read(desk.post(path, json));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Json.read(answer.body(), JsonNode.class);
    }

    @Override
    public void close() {
        desk.close();
        chromium.close();
    }
}
