package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.report.monthly.MonthTotals;
import jp.orikaeshi.report.monthly.Months;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The monthly report out of the real jar: a desk whose customer has one thing that is down, and calls about it. */
@ResourceLock(SharedDesk.SERVING)
class MonthlyReportIT {
    private static final String REPORTS = "/api/v1/reports/monthly/";
    private static RunningDesk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = RunningDesk.serving();
        applies(deskFile());
    }

    private static String deskFile() throws IOException {
        try (var in = MonthlyReportIT.class.getResourceAsStream("/desk/monthly.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void applies(String file) {
        var applied = desk.putDeskFile(file);
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
    }

    @AfterAll
    static void leavesNothing() {
        desk.isEmptied();
    }

    @Test
    void an_outage_and_the_call_about_it_are_in_the_report_and_its_figures_follow_from_the_ledger() throws IOException {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !asset(report("100301"), "shop").path("outages").isEmpty());
        long ticket = open("100301", "site");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> json(desk.get("/api/v1/tickets/" + ticket), 200)
                        .toString()
                        .contains("checks-frozen"));
        json(desk.post("/api/v1/tickets/" + ticket + "/callback", "{}"), 200);
        json(desk.post("/api/v1/tickets/" + ticket + "/take", "{}"), 200);
        json(desk.post("/api/v1/tickets/" + ticket + "/resolve", """
                {"cause": "サーバーの停止", "summary": "再起動した", "remedy": "監視を続ける"}"""), 200);
        // Its call-back is called off by work that follows.
        await().atMost(Duration.ofMinutes(1)).until(() -> inLedger(ticket, ticket, "callback", "running"::equals) == 0);
        long unsolved = open("100301", "mail");

        JsonNode report = report("100301");

        assertThat(report.path("month").asText()).isEqualTo(now().toString());
        assertThat(report.path("complete").asBoolean()).isFalse();
        assertThat(report.path("unidentified").isNull()).isTrue();
        assertThat(report.path("customers")).hasSize(1);
        JsonNode customer = report.path("customers").get(0);
        assertThat(customer.path("name").asText()).isEqualTo("=鈴木商店");
        assertThat(customer.path("promisedAvailabilityPercent").asDouble()).isEqualTo(99.9);

        JsonNode shop = asset(report, "shop");
        JsonNode outage = shop.path("outages").get(0);
        assertThat(shop.path("probes").asInt()).isEqualTo(1);
        assertThat(shop.path("downSeconds").asLong()).isPositive();
        assertThat(shop.path("kept").asBoolean()).isFalse();
        assertThat(outage.path("endedAt").isNull()).isTrue();
        assertThat(outage.path("seen").get(0).asText()).isEqualTo("refused");
        assertThat(outage.path("ticket").asLong()).isEqualTo(ticket);
        assertThat(outage.path("cause").asText()).isEqualTo("サーバーの停止");
        long seconds =
                Duration.between(at(outage, "startedAt"), at(report, "asOf")).toSeconds();
        assertThat(shop.path("downSeconds").asLong()).isBetween(seconds - 1, seconds + 1);
        JsonNode quiet = asset(report, "unwatched");
        assertThat(quiet.path("availabilityPercent").isNull()).isTrue();
        assertThat(quiet.path("kept").isNull()).isTrue();

        JsonNode service = customer.path("service");
        assertThat(service.path("tickets").findValuesAsText("number"))
                .containsExactly(Long.toString(ticket), Long.toString(unsolved));
        for (JsonNode promise : service.path("promises")) {
            String kind = promise.path("promise").asText();
            assertThat(promise.path("met").asLong())
                    .as(kind)
                    .isEqualTo(inLedger(ticket, unsolved, kind, "met"::equals));
            assertThat(promise.path("open").asLong())
                    .as(kind)
                    .isEqualTo(inLedger(ticket, unsolved, kind, "running"::equals));
            assertThat(promise.path("missed").asLong()).as(kind).isZero();
        }
        assertThat(service.path("promises").get(0).path("met").asLong()).isEqualTo(1);
        whatIsOwedNowLeadsToItsMinutes(unsolved);
        theShareLeadsToItsStretches(ticket);
        whoWasAnsweredWhenStandsBehindTheFigures(ticket, service.path("answering"));
    }

    /** The cell of the heat map leads to its tickets; a list has as many rows as the figure says. */
    private static void whoWasAnsweredWhenStandsBehindTheFigures(long ticket, JsonNode figures) {
        String month = page(link(page("/reports"), "/reports\\?month=[^\"#]*customer=[^\"#]*", ">=鈴木商店"));
        JsonNode cell = figures.path("hours").get(0);
        String answers = page(link(month, "/reports/answers\\?month=[^\"]*weekday=[^\"]*", " aria-label=\"[^\"]*\">"));
        assertThat(answers)
                .contains(
                        "/tickets/" + ticket + "/ledger/response/1",
                        cell.path("tickets").asInt() + "件　中央値 ");
        assertThat(page(link(answers, "/reports/answers.csv[^\"]*", ">CSV"))).contains("\r\n" + ticket + ",");
        assertThat(page("/reports/calls").split("data-label=\"チケット\"", -1)).hasSize(1);
        int made = figures.path("attempts").path("made").asInt();
        String whose =
                link(answers, "/reports\\?month=[^\"]*customer=[^\"]*", ">").replaceAll(".*customer=", "");
        assertThat(page("/reports/attempts?customer=" + whose)).contains("鳴った回数 " + made);
        assertThat(page("/reports/attempts.csv?customer=" + whose).split("\r\n", -1))
                .hasSize(made + 2);
        assertThat(desk.get("/reports/calls?month=2999-01").statusCode()).isEqualTo(404);
    }

    /** From the month to the customer's month, to the asset's stretches, with the outage and the ticket about it. */
    private static void theShareLeadsToItsStretches(long ticket) {
        String month = page(link(page("/reports"), "/reports\\?month=[^\"#]*customer=[^\"#]*", ">=鈴木商店"));
        String explained = page(link(month, "/reports/availability/explain[^\"]*part=down", ">1</a>"));
        assertThat(explained)
                .contains("停止に数える", "ポート（TCP）：", "/tickets/" + ticket + "\"", "サーバーの停止", "1 回のうち 1 回目")
                .doesNotContain("確定した報告書");
        String explain = "/reports/availability/explain[^\"]*part=";
        assertThat(link(explained, explain + "down", ">停止 1 回</a>")).isNotEmpty();
        assertThat(link(explained, explain + "watched", ">\\d+\\.\\d{3} %</a>")).isNotEmpty();
        assertThat(link(explained, explain + "down", ">残り [^<]*</a>")).isNotEmpty();
        String table = page(link(explained, "/reports/availability/explain.csv[^\"]*", ">CSV"));
        assertThat(table).startsWith("\uFEFFお客様,").contains("'=鈴木商店,通販サイト,", ",停止に数える,", "," + ticket);
        String providers = page("/reports/availability?by=customer&period=" + now());
        assertThat(page(link(providers, "/reports/availability\\?period=[^\"]*by=asset[^\"]*", ">")))
                .contains("/explain?");
        assertThat(desk.get("/reports/availability/explain?asset=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/reports/availability/explain?asset=web").statusCode())
                .isEqualTo(404);
    }

    /** Where a link leads, by how its address and what follows it are written. */
    private static String link(String page, String address, String then) {
        Matcher link = Pattern.compile("href=\"(" + address + ")\"" + then).matcher(page.replace("&amp;", "&"));
        assertThat(link.find()).as(address + " " + then).isTrue();
        return link.group(1);
    }

    private static void whatIsOwedNowLeadsToItsMinutes(long ticket) {
        String minutes = "/tickets/" + ticket + "/ledger/resolution/1";

        assertThat(page("/reports/sla"))
                .contains("href=\"" + minutes + "\"")
                .doesNotContain("/tickets/" + ticket + "/ledger\"");
        assertThat(page(minutes)).contains("/tickets/" + ticket + "/ledger\"");
    }

    @Test
    void the_month_of_a_customer_who_has_left_still_opens() throws IOException {
        applies(deskFile() + "\n  - {number: \"100309\", name: 移転商会, plan: standard}\n");
        long ticket = open("100309", "mail");
        applies(deskFile());

        String month = link(page("/reports"), "/reports\\?month=[^\"#]*customer=[^\"#]*", ">移転商会");
        assertThat(page(month)).contains("selected>移転商会", "/tickets/" + ticket + "\"");
        assertThat(page(month.replace("/reports?", "/reports/answers?"))).contains("selected>移転商会");
        assertThat(page("/reports/trend?" + month.replaceAll(".*(customer=)", "$1")))
                .contains("selected>移転商会");
        assertThat(page("/reports"))
                .as("nobody chooses whoever has left")
                .doesNotContain("<option value=\"" + month.replaceAll(".*customer=", ""));
    }

    @Test
    void a_ledger_can_be_taken_away_as_tables() throws IOException {
        long ticket = open("100303", "site");
        String ledger = "/tickets/" + ticket + "/ledger";

        assertThat(page(link(page(ledger), ledger + "/figures.csv", ""))).contains("\r\n" + ticket + ",");
        assertThat(page(link(page(ledger), ledger + "/events.csv", ""))).contains("\r\n" + ticket + ",");
        assertThat(page(link(page(ledger + "/resolution/1"), ledger + "/resolution/1/pieces.csv", "")))
                .contains("\r\n" + ticket + ",", "数えた時間");
        assertThat(desk.get(ledger + "/resolution/9/pieces.csv").statusCode()).isEqualTo(404);
        refused(desk.get(ledger + "/nonsense/1"), 404, "clock-not-found");
    }

    @Test
    void what_a_plan_counts_otherwise_than_usual_is_said_wherever_its_figures_are() throws Exception {
        String counted = "予定されたメンテナンスの時間も、ほかの時間と同じに数えます。";

        assertThat(report("100302")
                        .path("customers")
                        .get(0)
                        .path("availabilityCounts")
                        .toString())
                .isEqualTo("{\"maintenance\":\"counted\",\"unknown\":\"up\"}");
        assertThat(PdfText.of(file(".pdf?customer=100302").body()).text()).contains("稼働率の数え方", "ほかの時間と同じに数えます");
        assertThat(page("/reports")).contains("プラン「", "稼働率の数え方：" + counted);
        assertThat(page("/reports/availability")).contains(counted);
        assertThat(new String(file(".csv?customer=100302").body(), StandardCharsets.UTF_8))
                .contains("ほかと同じに数える,稼働に数える");
    }

    @Test
    void a_call_back_that_was_cancelled_is_a_figure_of_its_own_with_who_had_it_and_why() throws Exception {
        long ticket = open("100303", "mail");
        String of = "/api/v1/tickets/" + ticket;
        json(desk.post(of + "/callback", "{}"), 200);
        json(desk.post(of + "/callback/cancel", "{\"reason\": \"" + "長".repeat(301) + "\"}"), 422);
        // Refused for the moment in which somebody looks for a telephone.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> json(desk.post(of + "/callback/cancel", "{\"reason\": \"  直ったとの\\n連絡  \"}"), 200));

        JsonNode callbacks =
                report("100303").path("customers").get(0).path("service").path("callbacks");
        JsonNode kept = report("100303")
                .path("customers")
                .get(0)
                .path("service")
                .path("promises")
                .get(1);

        assertThat(callbacks.path("promised").asInt()).isEqualTo(1);
        assertThat(callbacks.path("withdrawn").asInt()).isEqualTo(1);
        assertThat(callbacks.path("kept").asInt()).isZero();
        assertThat(kept.path("withdrawnTickets").get(0).path("ticket").asLong()).isEqualTo(ticket);
        assertThat(kept.path("withdrawnTickets").get(0).path("words").asText()).isEqualTo("直ったとの 連絡");
        assertThat(PdfText.of(file(".pdf?customer=100303").body()).text()).contains("取りやめた 1件は", "直ったとの 連絡");
        assertThat(new String(file(".csv?customer=100303").body(), StandardCharsets.UTF_8))
                .contains(ticket + " 直ったとの 連絡");
        assertThat(desk.get(of + "/ledger").body()).contains("withdrawn", "直ったとの 連絡");
        assertThat(PdfText.of(bytes("/api/v1/reports/incidents/" + ticket + ".pdf")
                                .body())
                        .text())
                .contains("取りやめました", "直ったとの 連絡", "数えておりません");
    }

    @Test
    void all_customers_are_in_one_report_also_the_calls_of_nobody_known() throws IOException {
        long nobodys =
                json(desk.post("/api/v1/tickets", "{}"), 201).path("number").asLong();

        JsonNode report = json(desk.get(REPORTS + now() + ".json"), 200);

        assertThat(report.path("customers").findValuesAsText("number")).contains("100301", "100302");
        assertThat(report.path("unidentified").path("tickets").findValuesAsText("number"))
                .contains(Long.toString(nobodys));
        theTableOfAllCustomersAddsUp(page("/reports"));
    }

    /** Of each row the cell of tickets: those of the customers and of callers nobody knew are those of the total row. */
    private static void theTableOfAllCustomersAddsUp(String page) {
        assertThat(page)
                .contains("href=\"#nobody\">", "href=\"#tickets-nobody\">", "id=\"nobody\"", "id=\"tickets-nobody\"");
        String[] rows = page.split("id=\"customers\"", -1)[1].split("id=\"total\"", -1);
        assertThat(tickets(rows[0])).hasSizeGreaterThan(2);
        assertThat(tickets(rows[1].split("</table>", -1)[0]))
                .containsExactly(
                        tickets(rows[0]).stream().mapToLong(Long::longValue).sum());
    }

    private static List<Long> tickets(String rows) {
        return Pattern.compile("<td class=\"number\" data-label=\"問い合わせ\">(?:<[^>]*>)?(\\d+)")
                .matcher(rows)
                .results()
                .map(cell -> Long.valueOf(cell.group(1)))
                .toList();
    }

    @Test
    void a_month_in_which_nothing_was_watched_yet_has_no_figures_but_is_a_report() throws IOException {
        JsonNode before = json(desk.get(REPORTS + now().minusMonths(1) + ".json?customer=100302"), 200);

        assertThat(before.path("complete").asBoolean()).isTrue();
        assertThat(before.path("customers").get(0).path("assets")).isEmpty();
    }

    @Test
    void a_program_stands_for_the_reports_of_a_month_that_is_over_and_has_one_counted_again() throws Exception {
        YearMonth month = now().minusMonths(2);
        UUID all = frozen(month, null);
        UUID one = frozen(month, "100303");
        String months = "/api/v1/reports/months";

        JsonNode first = json(desk.get(months + "?limit=1&month=" + month), 200);
        assertThat(first.path("items").findValuesAsText("id")).containsExactly(all.toString());
        JsonNode rest = json(
                desk.get(months + "?month=" + month + "&cursor="
                        + first.path("next").asText()),
                200);
        JsonNode report = rest.path("items").get(0);
        assertThat(rest.path("items").findValuesAsText("id")).containsExactly(one.toString());
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(report.path("customer").path("number").asText()).isEqualTo("100303");
        assertThat(report.path("edition").asInt()).isEqualTo(1);
        assertThat(report.path("reviewedBy").isNull()).isTrue();
        assertThat(report.path("figures").path("promisesMissed").asInt()).isZero();

        JsonNode reviewed = json(desk.post(months + "/" + one + "/review", "{}"), 200);
        assertThat(reviewed.path("reviewedBy").asText()).isEqualTo("api");
        assertThat(json(desk.post(months + "/" + one + "/review", "{}"), 200)).isEqualTo(reviewed);
        assertThat(json(desk.get(months + "?state=waiting&month=" + month), 200)
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(all.toString());
        refused(desk.post(months + "/" + one + "/mail", "{}"), 409, "nobody-to-send");

        refused(desk.post(months + "/" + one + "/editions", "{\"reason\": \" \"}"), 422, "invalid-request");
        JsonNode again = json(desk.post(months + "/" + one + "/editions", "{\"reason\": \"名前の訂正\"}"), 201);
        assertThat(again.path("edition").asInt()).isEqualTo(2);
        assertThat(again.path("reason").asText()).isEqualTo("名前の訂正");
        assertThat(again.path("reviewedBy").isNull()).isTrue();
        String newest = again.path("id").asText();
        refused(desk.post(months + "/" + newest + "/editions", "{\"reason\": \"x\"}"), 409, "nothing-learnt");
        assertThat(json(desk.get(months + "/" + newest), 200)).isEqualTo(again);
        assertThat(json(desk.get(months + "/" + one + "/editions"), 200)
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(newest, one.toString());

        besideAClosedMonthAListSaysWhetherItHasItsFigures(month);
        hashIsOfWhatCanBeFetched(month, report, again);

        refused(desk.get(months + "/" + UUID.randomUUID()), 404, "month-not-found");
        refused(desk.post(months + "/" + UUID.randomUUID() + "/review", "{}"), 404, "month-not-found");
        refused(desk.get(months + "?month=2999-01"), 404, "month-ahead");
        for (String wrong : List.of("state=open", "limit=0", "cursor=x", "month=last")) {
            refused(desk.get(months + "?" + wrong), 400, "invalid-request");
        }
    }

    private static void besideAClosedMonthAListSaysWhetherItHasItsFigures(YearMonth month) {
        String closed = page("/reports/closed?month=" + month);
        assertThat(page(link(closed, "/reports/closed.csv[^\"]*", ">CSV")))
                .contains(month + ",すべてのお客様,1,", month + ",木村工務店,2,");
        String whose = link(closed, "/reports\\?month=[^\"]*customer=[^\"]*", ">木村工務店");
        assertThat(page(whose.replace("/reports?", "/reports/calls?"))).contains("確定した報告書（第2版）と同じ");
        assertThat(page("/reports/calls?month=" + month)).contains("この条件の数字がありません");
        assertThat(page("/reports?month=" + month).split("id=\"later-editions\"", -1)[1])
                .contains(whose.replaceAll(".*(customer=.*)", "$1") + "\">木村工務店</a>");
        assertThat(page(whose.replace("/reports?", "/reports/callbacks?"))).contains("確定した報告書（第2版）と同じ");
        assertThat(closed)
                .contains("href=\"" + whose.replace("&", "&amp;") + "#frozen\">2</a>")
                .contains("href=\"/reports?month=" + month + "#customers\">");
    }

    @Test
    void what_is_set_right_after_the_months_end_is_told_in_every_form_of_the_next_month_and_counted_in_none()
            throws Exception {
        UUID customer = brokenLastMonthAndSetRightNow("100304", 930_001);

        JsonNode before = json(desk.get(REPORTS + now().minusMonths(1) + ".json?customer=100304"), 200)
                .path("customers")
                .get(0)
                .path("service");
        assertThat(before.path("callbacks").path("missed").asInt()).isEqualTo(1);
        JsonNode promise = report("100304")
                .path("customers")
                .get(0)
                .path("service")
                .path("promises")
                .get(1);
        assertThat(promise.path("number").asInt()).isZero();
        assertThat(promise.path("correctedTickets").get(0).path("measuredState").asText())
                .isEqualTo("missed");
        assertThat(promise.path("correctedTickets").get(0).path("state").asText())
                .isEqualTo("met");
        assertThat(page("/reports?month=" + now() + "&customer=" + customer))
                .contains("/tickets/930001/ledger/callback/1")
                .doesNotContain("停止もお問い合わせもありません");
        assertThat(PdfText.of(file(".pdf?customer=100304").body()).text())
                .contains("計測のとおり", "930001")
                .doesNotContain("時間をお約束した対応はありませんでした");
        assertThat(new String(file(".csv?customer=100304").body(), StandardCharsets.UTF_8))
                .contains("930001");
        assertThat(PdfText.of(file(".pdf").body()).text()).contains("930001", "訂正の理由", "停電");
        assertThat(page("/reports").split("id=\"corrected\"", -1)[1])
                .contains(
                        "customer=" + customer + "#promises-customer",
                        "/tickets/930001/ledger/callback/1",
                        "停電",
                        "mori：");
        theCallBackOfTheMonthBeforeStandsBehindItsMedian(customer);
        theFigureOfAClosedMonthOpensTheMinutesOfThatMonth("/tickets/930001/ledger/callback/1");
    }

    /** An hour and a half was counted then; since then seventy minutes of it do not count. */
    private static void theFigureOfAClosedMonthOpensTheMinutesOfThatMonth(String minutes) throws IOException {
        YearMonth month = now().minusMonths(1);
        String then = page(minutes + "?month=" + month);
        assertThat(then)
                .contains(month + " の月末時点の計算です", "月末時点：超過、数えた時間 1:30:00。現在：達成、数えた時間 0:20:00。")
                .contains("href=\"" + minutes + "\"")
                .doesNotContain("停電");
        assertThat(page(link(then, minutes + "/pieces.csv\\?month=" + month, ">CSV")))
                .contains(",5400,");

        String current = page(minutes);
        assertThat(current)
                .contains("時間の内訳（訂正後）", "時間の内訳（計測のとおり）", "計測上の超過の理由", "停電")
                .doesNotContain("の月末時点の計算です");
        assertThat(page(minutes + "?month=" + now())).doesNotContain("の月末時点の計算です");
        assertThat(page(minutes + "/pieces.csv")).contains(",1200,1200,").doesNotContain(",5400,");
        assertThat(page(link(current, minutes + "/pieces.csv\\?figure=measured", "[^>]*>CSV")))
                .contains(",5400,");

        JsonNode program = json(desk.get("/api/v1" + minutes + "?month=" + month), 200);
        assertThat(program.path("figures").path("state").asText()).isEqualTo("missed");
        assertThat(json(desk.get("/api/v1" + minutes), 200)
                        .path("measuredPieces")
                        .findValuesAsText("passedSeconds"))
                .endsWith("5400");

        for (String wrong : List.of("2026-13", "November", now().plusMonths(1).toString(), "2020-01")) {
            refused(desk.get("/api/v1" + minutes + "?month=" + wrong), 400, "invalid-request");
            HttpResponse<String> page =
                    desk.send(desk.request(minutes + "?month=" + wrong).header("Accept", "text/html"));
            assertThat(page.statusCode()).as(wrong).isEqualTo(400);
            assertThat(page.body()).as(wrong).containsAnyOf("月は 2026-11 のように", "まだ始まっていません", "終わったあとに始まりました");
        }
        assertThat(desk.get(minutes + "/pieces.csv?figure=other").statusCode()).isEqualTo(400);
    }

    private static void theCallBackOfTheMonthBeforeStandsBehindItsMedian(UUID customer) {
        String month = page("/reports?month=" + now().minusMonths(1) + "&customer=" + customer);
        String list = page(link(month, "/reports/callbacks\\?month=[^\"]*customer=[^\"]*", ">つながるまでの時間は"));

        assertThat(list).contains("1件　中央値 1時間30分　最長 1時間30分", "/tickets/930001/ledger/callback/1\">1:30:00</a>", "いいえ");
        assertThat(page(link(list, "/reports/callbacks.csv[^\"]*", ">CSV"))).contains("\r\n930001,1,", ",5400,いいえ,");
        assertThat(desk.get("/reports/callbacks?month=2999-01").statusCode()).isEqualTo(404);
    }

    /** A call-back that was made an hour late, ten hours before the month began; today that hour was taken out. */
    private static UUID brokenLastMonthAndSetRightNow(String customer, long ticket) throws SQLException {
        OffsetDateTime asked = now().atDay(1)
                .atStartOfDay(ZoneId.of("Asia/Tokyo"))
                .minusHours(10)
                .toOffsetDateTime();
        try (Connection database = DeskDatabase.connect(desk);
                PreparedStatement opened = database.prepareStatement("insert into ticket (number, status, source,"
                        + " opened_at, resolved_at, closed_at, identification, search, customer_id)"
                        + " select ?, 'closed', 'phone', ?, ?, ?, 'accepted', '', id from customer where number = ?"
                        + " returning customer_id")) {
            opened.setLong(1, ticket);
            opened.setObject(2, asked);
            opened.setObject(3, asked.plusMinutes(90));
            opened.setObject(4, asked.plusMinutes(90));
            opened.setString(5, customer);
            try (ResultSet row = opened.executeQuery()) {
                assertThat(row.next()).isTrue();
                written(database, ticket, asked);
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static void written(Connection database, long ticket, OffsetDateTime asked) throws SQLException {
        try (PreparedStatement events =
                database.prepareStatement(("insert into clock_event (ticket, promise, cycle, kind,"
                                + " at, recorded_at, reason, terms, words, written_by, covers_from, covers_to, counts) values"
                                + " (?1, 'callback', 1, 'started', ?2, ?2, 'asked', '{\"plan\": \"standard\", \"allowed\": \"PT30M\","
                                + " \"hours\": null, \"warnAt\": [], \"pauseOn\": []}', null, null, null, null, null),"
                                + " (?1, 'callback', 1, 'met', ?3, ?3, 'done', null, null, null, null, null, null),"
                                + " (?1, 'callback', 1, 'corrected', now(), now(), 'corrected', null, '停電', 'mori', ?2, ?4, false)")
                        .replace("?1", Long.toString(ticket))
                        .replace("?2", quoted(asked))
                        .replace("?3", quoted(asked.plusMinutes(90)))
                        .replace("?4", quoted(asked.plusMinutes(70))))) {
            assertThat(events.executeUpdate()).isEqualTo(3);
        }
    }

    private static String quoted(OffsetDateTime at) {
        return "'" + at + "'";
    }

    private static void hashIsOfWhatCanBeFetched(YearMonth month, JsonNode first, JsonNode second) throws Exception {
        String file = REPORTS + month + ".figures.json?customer=100303";
        HttpResponse<byte[]> newest = bytes(file);

        assertThat(sha256(newest.body())).isEqualTo(second.path("sha256").asText());
        assertThat(newest.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"figures-" + month + "-2.json\"");
        assertThat(sha256(bytes(file + "&edition=1").body()))
                .isEqualTo(first.path("sha256").asText())
                .isNotEqualTo(second.path("sha256").asText());
        assertThat(sha256(bytes(REPORTS + month + ".json?customer=100303").body()))
                .as("what programs read is another text")
                .isNotEqualTo(second.path("sha256").asText());

        String all = page("/reports?month=" + month);
        Matcher shown = Pattern.compile("<code class=\"hash\">(\\w+)</code> <a id=\"figures-file\" href=\"([^\"]+)\"")
                .matcher(all);
        assertThat(shown.find()).as(all).isTrue();
        assertThat(shown.group(2)).endsWith("edition=1");
        assertThat(sha256(bytes(shown.group(2).replace("&amp;", "&")).body())).isEqualTo(shown.group(1));

        refused(desk.get(REPORTS + now() + ".figures.json"), 404, "month-not-closed");
        refused(desk.get(file + "&edition=3"), 404, "month-not-found");
        assertThat(page("/reports?month=" + now())).doesNotContain("figures-file");
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) throws IOException {
        JsonNode problem = json(answer, status);
        assertThat(problem.path("type").asText()).endsWith(":" + code);
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }

    /** As if the desk had been there when that month ended. */
    private static UUID frozen(YearMonth month, @Nullable String customer) throws Exception {
        UUID id = UUID.randomUUID();
        byte[] kept = Json.write(Months.quiet()).getBytes(StandardCharsets.UTF_8);
        try (Connection database = DeskDatabase.connect(desk);
                PreparedStatement report = database.prepareStatement("insert into frozen_month (id, month, customer_id,"
                        + " edition, frozen_at, frozen_by, sha256, totals) values (?, ?, (select id from customer"
                        + " where number = ?), 1, now(), 'system', ?, cast(? as jsonb))");
                PreparedStatement figures = database.prepareStatement(
                        "insert into frozen_file (month_id, name, sha256, content) values (?, 'figures.json', ?, ?)")) {
            report.setObject(1, id);
            report.setString(2, month.toString());
            report.setString(3, customer);
            report.setString(4, sha256(kept));
            report.setString(5, Json.write(MonthTotals.of(Months.quiet())));
            assertThat(report.executeUpdate()).isEqualTo(1);
            figures.setObject(1, id);
            figures.setString(2, sha256(kept));
            figures.setBytes(3, kept);
            assertThat(figures.executeUpdate()).isEqualTo(1);
        }
        return id;
    }

    @Test
    void what_cannot_be_reported_is_a_problem_that_says_why() throws IOException {
        problem(now().plusMonths(1) + ".json", 404, "まだ始まっていません");
        problem("2026-13.json", 400, "2026-11");
        problem("2026-1.json", 400, "2026-11");
        problem("last.json", 400, "2026-11");
        problem(now() + ".json?customer=999999", 404, "登録されていません");
        problem(now() + ".json?customer=suzuki", 400, "数字");
        problem(now() + ".json?edition=1", 404, "そのような報告書はありません");
        problem(now() + ".csv?edition=one", 404, "そのような報告書はありません");
        assertThat(desk.get(REPORTS + now() + ".xml").statusCode()).isEqualTo(404);
    }

    @Test
    void a_filter_that_does_not_exist_is_refused_with_what_can_be_asked_for_on_page_and_in_file_alike() {
        String asset = link(page("/reports/availability"), "/reports/availability/explain[^\"]*", ">")
                .replaceAll(".*(asset=[^&]*).*", "$1");
        String explain = "availability/explain{}?" + asset + "&period=" + now();
        for (String both : List.of("{}", ".csv")) {
            notOffered("sla" + both + "?promise=zzz", "response, callback");
            notOffered("sla" + both + "?state=owed", "running, paused, missed");
            notOffered("closed" + both + "?state=zzz", "waiting, reviewed");
            notOffered("calls" + both + "?how=nonsense", "accepted, confirmed, unverified, unknown");
            notOffered("answers" + both + "?weekday=9&hour=9", "「weekday」は 1 から 7 まで");
            notOffered("answers" + both + "?weekday=1&hour=99", "「hour」は 0 から 23 まで");
            notOffered("attempts" + both + "?figure=zzz", "reached, customer-missed");
            notOffered("attempts" + both + "?night=zzz", "true, false");
            notOffered("availability" + both + "?by=zzz", "asset, customer, provider");
            notOffered("availability" + both + "?period=0000-Q1", "2000 年より前");
            notOffered(explain.replace("{}", both) + "&part=nonsense", "watched, down, maintenance");
            noSuch("attempts" + both + "?engineer=zzz", "担当者は登録されていません");
            noSuch("availability" + both + "?provider=zzz", "事業者は登録されていません");
            noSuch("calls" + both + "?edition=9", "そのような報告書はありません");
            noSuch("answers" + both + "?edition=1", "そのような報告書はありません");
            noSuch("attempts" + both + "?edition=one", "そのような報告書はありません");
            noSuch(explain.replace("{}", both) + "&edition=9", "そのような報告書はありません");
            noSuch("availability/explain" + both + "?" + asset + "&period=30d&edition=1", "そのような報告書はありません");
            noSuch("closed" + both + "?month=0000-01", "2000-01 以降");
        }
        noSuch("0000-01.pdf", "2000-01 以降");
        notOk("/reports?month=0000-01", 404, "2000-01 以降");
        assertThat(page("/reports/sla?promise=&state=&customer=")
                        + page("/reports/calls?how=&edition=")
                        + page("/reports/answers?weekday=&hour=")
                        + page("/reports/attempts?figure=&engineer=&night=")
                        + page("/reports/availability?by=&provider=&period=")
                        + page("/reports/closed?state=&month="))
                .doesNotContain("error-page");
    }

    private static void notOffered(String asked, String says) {
        notOk("/reports/" + asked.replace("{}", ""), 400, says);
    }

    private static void noSuch(String asked, String says) {
        notOk("/reports/" + asked.replace("{}", ""), 404, says);
    }

    /** The page says so, and leads back to the reports. */
    private static void notOk(String path, int status, String says) {
        HttpResponse<String> answer = desk.send(desk.request(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body()).as(path).contains(says, "error-page", "class=\"button\" href=\"/reports\"");
    }

    @Test
    void what_is_owed_to_a_caller_whom_nobody_has_confirmed_is_marked_and_names_whoever_has_it_in_hand()
            throws Exception {
        long ticket = open("100302", "site");
        UUID customer = claimed(ticket);

        assertThat(page("/reports/sla?customer=" + customer))
                .contains("/tickets/" + ticket + "/ledger/", "田中医院（本人未確認）", ">佐藤 健</td>")
                .doesNotContain("<td data-label=\"お客様\">田中医院</td>");
        assertThat(page("/reports/sla.csv?customer=" + customer))
                .containsPattern("\r\n" + ticket + ",[^,]*,田中医院（本人未確認）,佐藤 健,");
    }

    /** As if the caller had keyed in the customer's number and said another name, and an engineer had it in hand. */
    private static UUID claimed(long ticket) throws SQLException {
        try (Connection database = DeskDatabase.connect(desk);
                PreparedStatement doubt = database.prepareStatement(
                        "update ticket set identification = 'unverified', assignee = 'sato' where number = ?"
                                + " returning customer_id")) {
            doubt.setLong(1, ticket);
            try (ResultSet row = doubt.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getObject(1, UUID.class);
            }
        }
    }

    @Test
    void the_letter_to_a_customer_is_a_pdf_with_its_text_and_fonts() throws Exception {
        HttpResponse<byte[]> answer = file(".pdf?customer=100302");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"monthly-" + now() + ".pdf\"");
        PdfText letter = PdfText.of(answer.body());
        assertThat(letter.text()).contains("田中医院", "月次報告書", "途中経過", "ホームページ", "停止はありませんでした");
        assertThat(letter.fontsNotEmbedded()).isEmpty();
        assertThat(PdfText.of(file(".pdf").body()).text()).contains("全お客様", "田中医院", "=鈴木商店");
    }

    @Test
    void a_spreadsheet_gets_utf_8_with_its_mark_and_no_formula() throws Exception {
        HttpResponse<byte[]> answer = file(".csv");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/csv").contains("UTF-8"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"monthly-" + now() + ".csv\"");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF月,")
                .contains(",'=鈴木商店,", "通販サイト");
    }

    @Test
    void the_page_leads_to_each_customer_by_an_address_that_does_not_tell_their_number() {
        String all = desk.send(desk.request("/reports").header("Accept", "text/html"))
                .body();

        assertThat(all).contains("田中医院", "/reports/" + now() + ".pdf").doesNotContain("customer=100302");
        Matcher link =
                Pattern.compile("href=\"(/reports\\?month=[^\"]*)\">田中医院").matcher(all);
        assertThat(link.find()).isTrue();
        String one = desk.send(desk.request(link.group(1).replace("&amp;", "&")).header("Accept", "text/html"))
                .body();
        assertThat(one).contains("ホームページ", "停止もお問い合わせもありません").doesNotContain("通販サイト");
        assertThat(desk.get("/reports?month=2999-01").statusCode()).isEqualTo(404);
        assertThat(desk.get("/reports?customer=100302").statusCode()).isEqualTo(404);
    }

    private static String page(String path) {
        HttpResponse<String> answer = desk.send(desk.request(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<byte[]> file(String asked) throws IOException, InterruptedException {
        return bytes(REPORTS + now() + asked);
    }

    private static HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(desk.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer;
    }

    @Test
    void nobody_reads_it_without_a_token() {
        var answer = desk.send(HttpRequest.newBuilder(desk.base().resolve(REPORTS + now() + ".json")));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static void problem(String asked, int status, String says) throws IOException {
        HttpResponse<String> answer = desk.get(REPORTS + asked);
        assertThat(answer.statusCode()).as(asked + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Json.mapper().readTree(answer.body()).path("detail").asText())
                .as(asked)
                .contains(says);
    }

    /** How many cycles of that promise the ledger's own route has in that state. */
    private static long inLedger(long one, long two, String promise, Predicate<String> state) throws IOException {
        long count = 0;
        for (long ticket : new long[] {one, two}) {
            JsonNode figures =
                    json(desk.get("/api/v1/tickets/" + ticket + "/ledger"), 200).path("figures");
            count += StreamSupport.stream(figures.spliterator(), false)
                    .filter(cycle -> cycle.path("promise").asText().equals(promise))
                    .filter(cycle -> state.test(cycle.path("state").asText()))
                    .count();
        }
        return count;
    }

    private static long open(String customer, String trouble) throws IOException {
        return json(
                        desk.post(
                                "/api/v1/tickets",
                                "{\"customer\": \"" + customer + "\", \"trouble\": \"" + trouble
                                        + "\", \"callbackNumber\": \"+819012345678\"}"),
                        201)
                .path("number")
                .asLong();
    }

    private static YearMonth now() {
        return YearMonth.now(ZoneId.of("Asia/Tokyo"));
    }

    private static JsonNode report(String customer) throws IOException {
        return json(desk.get(REPORTS + now() + ".json?customer=" + customer), 200);
    }

    private static JsonNode asset(JsonNode report, String id) {
        return StreamSupport.stream(
                        report.path("customers").get(0).path("assets").spliterator(), false)
                .filter(asset -> asset.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime at(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asText());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.mapper().readTree(answer.body());
    }
}
