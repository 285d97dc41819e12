package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;

/** A demo without a carrier, which others may share and which stays when this closes, and a browser to look at it. */
public final class BrowserDesk implements AutoCloseable {
    private final Chromium chromium = Chromium.start();
    private final RunningDesk desk;

    private final Map<String, String> passwords = new HashMap<>(Map.of("admin", RunningDesk.ADMIN_PASSWORD));
    private final Map<String, List<Cookie>> sessions = new HashMap<>();

    BrowserDesk(RunningDesk desk) {
        this.desk = desk;
    }

    /** A window in which nobody is logged in; close it, or let the test's end do so. */
    Window window(Look look) {
        return window(look, desk);
    }

    /** The same in front of another desk. */
    Window window(Look look, RunningDesk another) {
        return new Window(chromium.browser(), another, look);
    }

    public RunningDesk running() {
        return desk;
    }

    /** As the demo prints it, or as a test chose it; empty for whoever has none. */
    Optional<String> password(String login) {
        String chosen = passwords.get(login);
        if (chosen != null) {
            return Optional.of(chosen);
        }
        Matcher printed =
                Pattern.compile("log-in: " + login + " +password: (\\S+)").matcher(desk.console());
        return printed.find() ? Optional.of(printed.group(1)) : Optional.empty();
    }

    void knows(String login, String password) {
        passwords.put(login, password);
    }

    /** What their browser kept of the last log-in: a password costs a desk with one compiler seconds to check. */
    Optional<List<Cookie>> loggedIn(String login) {
        return Optional.ofNullable(sessions.get(login));
    }

    void loggedIn(String login, List<Cookie> session) {
        sessions.put(login, session);
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
        chromium.close();
    }
}
