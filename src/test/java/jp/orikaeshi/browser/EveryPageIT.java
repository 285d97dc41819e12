package jp.orikaeshi.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.orikaeshi.simulator.SimulatedPhones;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page, in each language, on each screen, by day and by night. With {@code SCREENS=1} the pictures are in {@code target/screens}. */
class EveryPageIT extends AtTheDesk {
    private static final Pattern CHOICE = Pattern.compile("/call/[A-Za-z0-9_-]{43}");

    @ParameterizedTest
    @MethodSource("jp.orikaeshi.browser.Look#byDay")
    void every_page_has_manners(Look look) {
        SoftAssertions all = new SoftAssertions();
        Window outside = stranger(look);
        visit(outside, "login", "/login", all);
        Window window = windowOf(reader(look.lang()), look);
        pages().forEach((name, address) -> visit(window, name, address, all));
        String availability = "/reports/availability?period=30d";
        visit(
                window,
                "reports-explained",
                firstLink(window, availability, "/reports/availability/explain?")
                        .replace("&amp;", "&"),
                all);
        visit(window, "status-customer", firstLink(window, "/status", "/status/customers/"), all);
        String callback = waiting();
        visit(window, "board", "/callbacks", all);
        visit(window, "callback", "/callbacks/" + callback, all);
        visit(outside, "choice", choice(), all);
        visit(outside, "choice-gone", "/call/" + "x".repeat(43), all);
        if (look.judged()) {
            // Whoever comes by wrong links more often is slowed down.
            visit(outside, "report-gone", "/report/" + "x".repeat(43), all);
        }
        desk().post("/api/v1/callbacks/" + callback + "/cancel", "{\"reason\": \"直ったとのメール\"}");
        visit(window, "network", firstLink(window, "/agents", "/agents/networks/"), all);
        visit(window, "status-probe", firstLink(window, "/status", "/status/probes/"), all);
        all.assertAll();
    }

    /** An administrator who reads this language. */
    private String reader(String lang) {
        String login = newcomer("reader-" + lang, "admin");
        windowOf(login)
                .opens("/profile")
                .chooses("locale", lang)
                .page()
                .locator("form[action='/profile'] button")
                .click();
        return login;
    }

    private static String firstLink(Window window, String page, String start) {
        return window.opens(page)
                .page()
                .locator("a[href^='" + start + "']")
                .first()
                .getAttribute("href");
    }

    private Map<String, String> pages() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない、と社長様からお電話");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("queue", "/tickets");
        pages.put("queue-none-found", "/tickets?status=closed");
        pages.put("ticket-new", "/tickets/new");
        pages.put("ticket", "/tickets/" + ticket);
        pages.put("ticket-resolved", "/tickets/" + resolved());
        pages.put("report-versions", "/tickets/" + resolved() + "/report");
        pages.put("ledger", "/tickets/" + ticket + "/ledger");
        pages.put("explain", "/tickets/" + ticket + "/ledger/response/1");
        pages.put("status", "/status");
        pages.put("duty", "/duty");
        pages.put("duty-month", "/duty?view=month&day=2026-11-24");
        pages.put("maintenance", "/maintenance");
        pages.put("agents", "/agents");
        pages.put("status-wall", "/status/wall");
        pages.put("incidents", "/incidents");
        pages.put("reports", "/reports");
        pages.put("reports-sla", "/reports/sla");
        pages.put("reports-trend", "/reports/trend");
        pages.put("reports-availability", "/reports/availability?period=30d&by=customer");
        pages.put("reports-closed", "/reports/closed");
        pages.put("reports-calls", "/reports/calls");
        pages.put("reports-answers", "/reports/answers");
        pages.put("reports-callbacks", "/reports/callbacks");
        pages.put("reports-attempts", "/reports/attempts?night=true");
        pages.put("phone", "/phone");
        pages.put("profile", "/profile");
        pages.put("ways", "/profile/ways");
        pages.put("users", "/users");
        pages.put("audit", "/audit");
        pages.put("setup", "/setup");
        pages.put("setup-plans", "/setup/plans");
        pages.put("setup-plan", "/setup/plans/standard/change");
        pages.put("setup-calendar", "/setup/calendars/business/change");
        pages.put("work", "/work");
        pages.put("password-chosen", "/password/chosen");
        pages.put("simulator", "/simulator");
        pages.put("no-such-page", "/tickets/999999");
        return pages;
    }

    /** Somebody on duty answered, the customer did not: it goes on in five minutes. */
    private String waiting() {
        SimulatedPhones phones = new SimulatedPhones(desk().running());
        await().atMost(Duration.ofSeconds(20)).until(phones::areAllSilent);
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        desk().post("/api/v1/tickets/" + ticket + "/callback", "{\"number\": \"+819012345678\"}");
        phones.rings("+819011112222").answers().presses("1");
        phones.rings("+819012345678").declines();
        return await().atMost(Duration.ofSeconds(20)).until(() -> standing(ticket), id -> !id.isEmpty());
    }

    /** Where the mail to the customer leads whose call-back waits. */
    private String choice() {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> links().reduce((earlier, later) -> later).orElse(""), link -> !link.isEmpty());
    }

    private Stream<String> links() throws Exception {
        Path folder = desk().running().folder().resolve("data/demo/mail");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<String> links = new ArrayList<>();
        try (Stream<Path> mails = Files.list(folder)) {
            for (Path mail : mails.sorted(Comparator.comparing(Path::toFile, Comparator.comparing(File::lastModified)))
                    .toList()) {
                try (InputStream in = Files.newInputStream(mail)) {
                    CHOICE.matcher(String.valueOf(
                                    new MimeMessage(Session.getInstance(new Properties()), in).getContent()))
                            .results()
                            .forEach(found -> links.add(found.group()));
                }
            }
        }
        return links.stream();
    }

    private String standing(long ticket) {
        for (JsonNode callback : desk().get("/api/v1/callbacks").path("items")) {
            if (callback.path("ticket").asLong() == ticket
                    && callback.path("state").asText().equals("scheduled")) {
                return callback.path("id").asText();
            }
        }
        return "";
    }

    /** With as much on its page as a program can bring about. */
    private long resolved() {
        long ticket = desk().opensTicket("100518", "mail", "メールが届かない");
        String base = "/api/v1/tickets/" + ticket;
        desk().post(base + "/take", "{}");
        desk().post(base + "/note", "{\"text\": \"サーバー会社に問い合わせ中。回答は明日の午前中の見込み。\"}");
        desk().post(base + "/callback", "{\"number\": \"+819023456789\"}");
        desk().post(base + "/wait", "{\"on\": \"provider\"}");
        desk().post(base + "/resume", "{}");
        desk().post(
                        base + "/resolve",
                        "{\"cause\": \"メールサーバーの停止\", \"summary\": \"メールサーバーが停止していました。\","
                                + " \"remedy\": \"再起動しました。\"}");
        return ticket;
    }

    private static void visit(Window window, String name, String address, SoftAssertions all) {
        if (name.equals("no-such-page")) {
            window.expects(404);
        } else if (name.endsWith("-gone")) {
            window.expects(410);
        }
        Look day = window.look();
        window.opens(address).photographs(name);
        all.assertThat(day.judged() ? Manners.broken(window.page()) : Manners.unfit(window.page()))
                .as(name + " " + day)
                .isEmpty();
        // The night changes colours and nothing else.
        window.becomes(day.byNight()).photographs(name);
        if (day.judged()) {
            all.assertThat(Manners.faint(window.page()))
                    .as(name + " " + window.look())
                    .isEmpty();
        }
        window.becomes(day);
    }
}
