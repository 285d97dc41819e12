package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import jp.orikaeshi.account.Secret;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The incident report out of the real jar, read as a customer's program reads it. */
@ResourceLock(SharedDesk.SERVING)
class IncidentReportIT {
    private static RunningDesk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = RunningDesk.serving();
        contract("");
    }

    private static void contract(String more) throws IOException {
        try (var in = IncidentReportIT.class.getResourceAsStream("/desk/contract.yaml")) {
            var applied = desk.putDeskFile(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8) + more);
            assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
        }
    }

    @AfterAll
    static void leavesNothing() {
        desk.isEmptied();
    }

    @Test
    void a_trouble_from_the_call_for_help_to_its_end_is_in_the_report() throws Exception {
        long ticket =
                json(desk.post("/api/v1/tickets", """
                                {"customer": "100234", "trouble": "mail", "callbackNumber": "+819012345678",
                                 "note": "社内メモ"}"""), 201).path("number").asLong();
        String of = "/api/v1/tickets/" + ticket;
        json(desk.post(of + "/callback", "{}"), 200);
        json(desk.post(of + "/take", "{}"), 200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(desk.get(of), 200).toString().contains("checks-frozen"));

        PdfText before = report(ticket, "incident-open");
        assertThat(before.text()).contains("暫定", "対応中", "計測中");

        json(desk.post(of + "/resolve", """
                        {"cause": "メールサーバーの証明書の期限切れ", "summary": "自動更新が止まっていた",
                         "remedy": "証明書を更新し、送受信を確認した"}"""), 200);

        PdfText after = report(ticket, "incident-resolved");
        assertThat(after.text())
                .contains("株式会社山田製作所　御中", "100234", "No. " + ticket, "メールの不具合")
                .contains("受付時の監視状況", "コーポレートサイト", "付録", "診断", "経過", "担当者が対応を始めました", "対応を終えました")
                .contains("折り返しのお電話", "090-****-5678")
                .contains("お約束した時間と結果", "一次対応", "15分以内", "解決", "8時間以内", "達成")
                .contains("メールサーバーの証明書の期限切れ", "自動更新が止まっていた", "証明書を更新し、送受信を確認した")
                .doesNotContain("暫定", "社内メモ", "+819012345678", "佐藤");
        assertThat(after.pages()).isBetween(1, 3);
        assertThat(after.fontsNotEmbedded()).isEmpty();
    }

    @Test
    void a_report_is_kept_as_it_was_let_out_and_read_by_a_link_until_that_is_taken_back() throws Exception {
        long ticket = resolved("ルーターの故障");
        byte[] first = file(ticket, 1, 200);
        assertThat(file(ticket, 1, 200)).isEqualTo(first);
        assertThat(PdfText.of(first).text()).contains("ルーターの故障", "予備機を置きます").doesNotContain("改訂の記録");

        String secret = link(ticket);
        assertThat(secret).doesNotContain("100234").hasSizeGreaterThan(40);
        HttpResponse<byte[]> door = stranger("/report/" + secret);
        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(new String(door.body(), StandardCharsets.UTF_8))
                .contains("報告書を開く（PDF）")
                .doesNotContain("reportlink.");
        assertThat(stranger("/report/" + secret + "/pdf").body()).isEqualTo(first);
        assertThat(desk.get("/api/v1/audit?limit=20").body()).contains("report-fetched", "report-link-made");

        assertThat(form(ticket, "write", "cause=電源の故障&summary=s&remedy=r&prevention=p")
                        .statusCode())
                .as("nobody said what changed")
                .isEqualTo(422);
        assertThat(form(ticket, "write", "cause=電源の故障&summary=s&remedy=r&prevention=p&changed=原因を訂正")
                        .statusCode())
                .isEqualTo(303);
        var unused = file(ticket, 2, 404);
        assertThat(PdfText.of(stranger("/report/" + secret + "/pdf").body()).text())
                .contains("ルーターの故障");
        String seen = seen(ticket);
        assertThat(form(ticket, "write", "cause=電源の故障&summary=s2&remedy=r&prevention=p&changed=原因を訂正")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> unread = form(ticket, "issue", seen);
        assertThat(unread.statusCode()).as("nobody has read these words").isEqualTo(409);
        assertThat(unread.body()).contains("書き換えられました", "s2");
        HttpResponse<String> later =
                form(ticket, "write", seen + "&cause=電源の劣化&summary=s3&remedy=r&prevention=p&changed=原因を訂正");
        assertThat(later.statusCode()).as("a colleague was faster").isEqualTo(409);
        assertThat(later.body()).contains("電源の劣化", "電源の故障", "s3", "s2");
        seen = seen(ticket);
        assertThat(form(ticket, "issue", seen).statusCode()).isEqualTo(303);
        assertThat(form(ticket, "issue", seen).statusCode())
                .as("it is out already")
                .isEqualTo(409);
        assertThat(PdfText.of(file(ticket, 2, 200)).text()).contains("電源の故障", "第2版", "改訂の記録", "原因を訂正");
        assertThat(file(ticket, 1, 200)).isEqualTo(first);

        String page = desk.get("/tickets/" + ticket + "/report").body();
        String id = page.split("name=\"id\" value=\"", -1)[1].split("\"", -1)[0];
        assertThat(form(ticket, "revoke", "id=" + id).statusCode()).isEqualTo(303);
        assertThat(stranger("/report/" + secret).statusCode()).isEqualTo(410);
        assertThat(stranger("/report/" + secret + "/pdf").statusCode()).isEqualTo(410);
    }

    @Test
    void where_a_manager_approves_nothing_is_let_out_before() throws Exception {
        contract("incidentReports: {approval: manager}\n");
        try {
            long ticket = resolved("設定の誤り");
            var unused = file(ticket, 1, 404);
            assertThat(form(ticket, "submit", "").statusCode()).isEqualTo(303);
            assertThat(form(ticket, "return", "why=").statusCode()).isEqualTo(422);
            assertThat(form(ticket, "return", "why=言い換えてください").statusCode()).isEqualTo(303);
            assertThat(form(ticket, "return", "why=x").statusCode())
                    .as("it is a draft")
                    .isEqualTo(409);
            assertThat(report(ticket, "incident-draft").text()).contains("承認前");
            assertThat(desk.get("/tickets/" + ticket + "/report").body()).doesNotContain("/report/issue");
            assertThat(form(ticket, "submit", "").statusCode()).isEqualTo(303);
            assertThat(asEngineer(ticket, "issue", seen(ticket))).isEqualTo(403);
            assertThat(form(ticket, "issue", seen(ticket)).statusCode()).isEqualTo(303);
            assertThat(PdfText.of(file(ticket, 1, 200)).text())
                    .contains("設定の誤り")
                    .doesNotContain("承認前");
        } finally {
            contract("");
        }
    }

    @Test
    void a_program_writes_has_approved_lets_out_and_passes_on_a_report() throws Exception {
        contract("incidentReports: {approval: manager}\n");
        try {
            long ticket = resolved("配線の誤り");
            String of = "/api/v1/reports/incidents/" + ticket;
            JsonNode begun = json(desk.get(of), 200);
            assertThat(begun.path("state").asText()).isEqualTo("draft");
            assertThat(begun.path("draft").path("cause").asText()).isEqualTo("配線の誤り");
            assertThat(begun.path("versions")).isEmpty();
            assertThat(begun.path("mail").isNull()).isTrue();
            problem(desk.post(of + "/links", "{}"), 409, "not-issued");
            String read = tag(desk.get(of));

            String words = "{\"cause\": \" 電源の劣化 \", \"summary\": \"止まりました\", \"remedy\": \"交換しました\"}";
            problem(put(of + "/draft", "{\"cause\": \"x\", \"summary\": \" \"}", read), 422, "invalid-request");
            JsonNode written = json(put(of + "/draft", words, read), 200);
            assertThat(written.path("draft").path("cause").asText()).isEqualTo("電源の劣化");
            assertThat(written.path("draft").path("prevention").asText()).isEmpty();
            problem(put(of + "/draft", words, read), 412, "stale-version");

            problem(act(of + "/issue", "{}", tag(desk.get(of))), 409, "wrong-state");
            assertThat(json(desk.post(of + "/submit", "{}"), 200).path("state").asText())
                    .isEqualTo("review");
            assertThat(desk.post(of + "/return", "{}").body()).contains("\"field\":\"why\"");
            json(desk.post(of + "/return", "{\"why\": \"言い換えてください\"}"), 200);
            problem(desk.post(of + "/return", "{\"why\": \"x\"}"), 409, "wrong-state");
            json(desk.post(of + "/submit", "{}"), 200);
            String seen = tag(desk.get(of));
            problem(desk.post(of + "/issue", "{}"), 428, "version-needed");
            problem(act(of + "/issue", "{}", read), 412, "stale-version");
            assertThat(asEngineer("POST", of + "/issue", seen)).isEqualTo(403);
            assertThat(asEngineer("POST", of + "/return", seen)).isEqualTo(403);
            assertThat(asEngineer("GET", of, "*")).isEqualTo(200);

            json(act(of + "/issue", "{}", seen), 200);
            problem(act(of + "/issue", "{}", seen), 409, "wrong-state");
            await().atMost(Duration.ofSeconds(60)).until(() -> printed(ticket) == 1);
            JsonNode out = json(desk.get(of), 200);
            JsonNode version = out.path("versions").get(0);
            assertThat(out.path("state").asText()).isEqualTo("issued");
            assertThat(out.path("draft").isNull()).isTrue();
            assertThat(version.path("issuedBy").asText()).isEqualTo("api");
            assertThat(version.path("sha256").asText()).isEqualTo(sha256(file(ticket, 1, 200)));
            assertThat(out.path("mail").path("problem").asText()).isEqualTo("no-server");
            problem(desk.post(of + "/mail", "{}"), 409, "nobody-to-send");
            assertThat(out.path("steps").findValuesAsText("what"))
                    .containsExactly("issued", "submitted", "returned", "submitted", "written", "written");

            byLink(of, ticket);
            problem(put(of + "/draft", words, null), 422, "invalid-request");
            assertThat(json(put(of + "/draft", words.replace("}", ", \"changed\": \"原因を訂正\"}"), null), 200)
                            .path("draft")
                            .path("number")
                            .asInt())
                    .isEqualTo(2);
        } finally {
            contract("");
        }
    }

    private static void byLink(String of, long ticket) throws Exception {
        JsonNode link = json(desk.post(of + "/links", "{}"), 201);
        String address = link.path("url").asText().replaceFirst(".*(?=/report/)", "");
        assertThat(stranger(address + "/pdf").body()).isEqualTo(file(ticket, 1, 200));
        JsonNode listed = json(desk.get(of), 200).path("links").get(0);
        assertThat(listed.path("id")).isEqualTo(link.path("id"));
        assertThat(listed.path("until")).isEqualTo(link.path("until"));
        assertThat(listed.path("opened").asInt()).isEqualTo(1);
        assertThat(listed.path("holds").asBoolean()).isTrue();

        String one = of + "/links/" + link.path("id").asText();
        assertThat(delete(one.replace("/" + ticket + "/", "/987654321/")))
                .as("another ticket's link")
                .isEqualTo(404);
        assertThat(delete(one)).isEqualTo(204);
        assertThat(stranger(address).statusCode()).isEqualTo(410);
        assertThat(json(desk.get(of), 200).path("links").get(0).path("holds").asBoolean())
                .isFalse();
    }

    private static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    private static HttpResponse<String> put(String path, String json, @Nullable String tag) {
        return sent("PUT", path, json, tag);
    }

    private static HttpResponse<String> act(String path, String json, String tag) {
        return sent("POST", path, json, tag);
    }

    private static HttpResponse<String> sent(String method, String path, String json, @Nullable String tag) {
        HttpRequest.Builder request = desk.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        return desk.send(tag == null ? request : request.header("If-Match", tag));
    }

    private static int delete(String path) {
        return desk.send(desk.request(path).DELETE()).statusCode();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static void problem(HttpResponse<String> answer, int status, String code) throws IOException {
        JsonNode problem = json(answer, status);
        assertThat(problem.path("type").asText()).endsWith(":" + code);
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }

    @Test
    void a_version_is_printed_when_it_is_let_out_and_a_draft_outlives_a_second_end() throws Exception {
        long ticket = resolved("ケーブルの断線");
        String of = "/api/v1/tickets/" + ticket;
        json(desk.post(of + "/reopen", "{}"), 200);
        for (String version : List.of("0", "9", "x")) {
            String asked = "/api/v1/reports/incidents/" + ticket + ".pdf?version=" + version;
            problem(desk.get(asked), 404, "edition-not-found");
            assertThat(desk.get(asked).body()).contains("発行した版から指定してください：1\"");
        }
        problem(desk.get("/tickets/" + ticket + "/report/9.pdf"), 404, "edition-not-found");
        assertThat(PdfText.of(file(ticket, 1, 200)).text())
                .contains("ケーブルの断線", "対応を終えました")
                .doesNotContain("暫定", "対応を再開しました");
        await().atMost(Duration.ofSeconds(60)).until(() -> printed(ticket) == 1);

        assertThat(form(ticket, "write", "cause=断線&summary=s&remedy=r&prevention=配線を替えます&changed=対策を追記")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/tickets/" + ticket).body()).contains("配線を替えます");
        json(desk.post(of + "/resolve", """
                        {"cause": "ねずみ", "summary": "止まりました", "remedy": "交換しました"}"""), 200);
        await().atMost(Duration.ofSeconds(60)).until(() -> printed(ticket) == 2);
        assertThat(PdfText.of(file(ticket, 2, 200)).text()).contains("ねずみ", "配線を替えます", "対策を追記");
    }

    private static int printed(long ticket) throws SQLException {
        try (Connection database = DeskDatabase.connect(desk);
                PreparedStatement files = database.prepareStatement("select count(*) from incident_report_file f"
                        + " join incident_report r on r.id = f.report_id where r.ticket = ?")) {
            files.setLong(1, ticket);
            try (ResultSet row = files.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getInt(1);
            }
        }
    }

    private static String seen(long ticket) {
        String page = desk.get("/tickets/" + ticket + "/report").body();
        return "edition=" + page.split("name=\"edition\" value=\"", -1)[1].split("\"", -1)[0] + "&version="
                + page.split("name=\"version\" value=\"", -1)[1].split("\"", -1)[0];
    }

    private static long resolved(String cause) throws IOException {
        long ticket =
                json(desk.post("/api/v1/tickets", """
                        {"customer": "100234", "trouble": "network", "callbackNumber": "+819012345678"}"""), 201).path("number").asLong();
        json(desk.post("/api/v1/tickets/" + ticket + "/resolve", """
                        {"cause": "%s", "summary": "止まりました", "remedy": "交換しました", "prevention": "予備機を置きます"}""".formatted(cause)), 200);
        return ticket;
    }

    private static String link(long ticket) {
        HttpResponse<String> made = form(ticket, "link", "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return made.body().split("id=\"new-link\">", -1)[1].split("<", -1)[0].replaceFirst(".*/report/", "");
    }

    private static HttpResponse<String> form(long ticket, String step, String fields) {
        return desk.send(desk.request("/tickets/" + ticket + "/report/" + step)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private static int asEngineer(long ticket, String step, String fields) throws SQLException {
        return desk.send(HttpRequest.newBuilder(desk.base().resolve("/tickets/" + ticket + "/report/" + step))
                        .header("Authorization", "Bearer " + engineersToken())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields)))
                .statusCode();
    }

    private static int asEngineer(String method, String path, String tag) throws SQLException {
        return desk.send(HttpRequest.newBuilder(desk.base().resolve(path))
                        .header("Authorization", "Bearer " + engineersToken())
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .method(
                                method,
                                method.equals("GET")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private static String engineersToken() throws SQLException {
        String token = Secret.random();
        try (Connection database = DeskDatabase.connect(desk);
                PreparedStatement made = database.prepareStatement(
                        "insert into api_token (id, digest, name, roles, created_by, created_at)"
                                + " values (gen_random_uuid(), ?, 'engineer', '[\"engineer\"]', 'admin', now())")) {
            made.setString(1, Secret.digest(token));
            assertThat(made.executeUpdate()).isEqualTo(1);
        }
        return token;
    }

    private static byte[] file(long ticket, int version, int status) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        desk.request("/api/v1/reports/incidents/" + ticket + ".pdf?version=" + version)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }

    private static HttpResponse<byte[]> stranger(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(desk.base().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_ticket_that_does_not_exist_is_a_problem() throws IOException {
        var answer = desk.get("/api/v1/reports/incidents/987654321.pdf");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Json.mapper().readTree(answer.body()).path("type").asText()).endsWith("ticket-not-found");
        String unknown = "/api/v1/reports/incidents/987654321";
        problem(desk.get(unknown + ".pdf?version=9"), 404, "ticket-not-found");
        problem(desk.get(unknown), 404, "ticket-not-found");
        problem(put(unknown + "/draft", "{}", null), 404, "ticket-not-found");
        for (String step : List.of("submit", "return", "mail", "links")) {
            problem(desk.post(unknown + "/" + step, "{}"), 404, "ticket-not-found");
        }
        problem(act(unknown + "/issue", "{}", "*"), 428, "version-needed");
        problem(act(unknown + "/issue", "{}", "\"1.1\""), 404, "ticket-not-found");
    }

    @Test
    void nobody_reads_a_report_without_a_token() {
        var answer = desk.send(HttpRequest.newBuilder(desk.base().resolve("/api/v1/reports/incidents/1.pdf")));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static PdfText report(long ticket, String name) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        desk.request("/api/v1/reports/incidents/" + ticket + ".pdf")
                                .header("Accept", "application/pdf")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"incident-" + ticket + ".pdf\"");
        Path folder = Files.createDirectories(Path.of("target", "pdf"));
        Files.write(folder.resolve(name + ".pdf"), answer.body());
        return PdfText.of(answer.body());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.mapper().readTree(answer.body());
    }
}
