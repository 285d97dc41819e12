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
import java.time.Duration;
import java.util.Objects;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
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
        try (var in = IncidentReportIT.class.getResourceAsStream("/desk/contract.yaml")) {
            var applied =
                    desk.putDeskFile(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
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
                .contains("受付時の監視状況", "コーポレートサイト", "診断", "経過", "担当者が対応を始めました", "対応を終えました")
                .contains("折り返しのお電話", "090-****-5678")
                .contains("お約束した時間と結果", "一次対応", "15分以内", "解決", "8時間以内", "達成")
                .contains("メールサーバーの証明書の期限切れ", "自動更新が止まっていた", "証明書を更新し、送受信を確認した")
                .doesNotContain("暫定", "社内メモ", "+819012345678", "佐藤");
        assertThat(after.pages()).isBetween(1, 3);
        assertThat(after.fontsNotEmbedded()).isEmpty();
    }

    @Test
    void a_ticket_that_does_not_exist_is_a_problem() throws IOException {
        var answer = desk.get("/api/v1/reports/incidents/987654321.pdf");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Json.mapper().readTree(answer.body()).path("type").asText()).endsWith("ticket-not-found");
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
