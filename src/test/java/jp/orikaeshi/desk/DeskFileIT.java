package jp.orikaeshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The desk file of the contract, put into the real jar. */
@ResourceLock(SharedDesk.SERVING)
class DeskFileIT {
    private static final String MAINTENANCE = """

            maintenance:
              - {id: web-move, reason: サーバー移設, customer: "100234", asset: web, days: [daily], hours: "00:00-00:00"}
              - {id: all-quiet, reason: 停電点検, customer: "100234", from: "2026-12-01T01:00+09:00", to: "2026-12-01T03:00+09:00"}
              - {id: monthly, reason: 定期メンテナンス, provider: alpha, days: [third-sun], hours: "23:00-02:00", zone: Asia/Tokyo}
            """;
    private static final String OFFICE = """
                  - id: office
                    kind: network
                    name: 本社 LAN
                    devices: [{mac: 00-26-73-AA-BB-CC, name: 複合機, always: true}, {mac: "00:11:32:01:02:03", name: NAS}]
                    probes: [{kind: devices, key: k-lan-0001, dhcp: [192.168.1.1]}]
            """;
    private static final String COUNTED =
            "    availabilityCounts: {maintenance: counted, unknown: down}\n    availability: 99.9 ";
    private static RunningDesk desk;
    private static String file;

    @BeforeAll
    static void start() throws IOException {
        try (var in = DeskFileIT.class.getResourceAsStream("/desk/contract.yaml")) {
            file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8) + MAINTENANCE;
            file = file.replace("      - id: mail\n", OFFICE + "      - id: mail\n");
        }
        desk = RunningDesk.serving();
    }

    @AfterAll
    static void leavesNothing() {
        desk.isEmptied();
    }

    @Test
    void a_file_is_tried_applied_and_applied_again_without_a_change() throws IOException {
        JsonNode tried = put("/api/v1/desk?dryRun=true", file, 200);
        assertThat(tried.path("applied").asBoolean()).isFalse();
        assertThat(tried.path("differences").get(0).path("change").asText()).isEqualTo("add");
        assertThat(desk.get("/api/v1/desk").body()).doesNotContain("山田製作所");

        JsonNode applied = put("/api/v1/desk", file, 200);
        assertThat(applied.path("applied").asBoolean()).isTrue();
        assertThat(applied.path("differences")).isEqualTo(tried.path("differences"));

        assertThat(put("/api/v1/desk", file, 200).path("differences")).isEmpty();
        String exported = desk.get("/api/v1/desk").body();
        assertThat(exported).contains("株式会社山田製作所", "サーバー移設", "停電点検", "third-sun", "複合機", "00:26:73:aa:bb:cc");
        assertThat(put("/api/v1/desk", exported, 200).path("differences")).isEmpty();

        JsonNode refused = put("/api/v1/desk", file.replace("plan: standard", "plan: gold"), 422);
        assertThat(refused.path("errors").get(0).path("path").asText()).isEqualTo("/customers/0/plan");
        assertThat(refused.path("errors").get(0).path("line").asInt()).isPositive();
        assertThat(desk.get("/api/v1/desk").body()).isEqualTo(exported);

        JsonNode renamed = put("/api/v1/desk", file.replace("コーポレートサイト", "ホームページ"), 200);
        assertThat(renamed.path("differences").get(0).path("path").asText())
                .isEqualTo("customers[100234].assets[web].name");
        assertThat(Json.mapper()
                        .readTree(desk.get("/api/v1/status?customer=100234").body())
                        .toString())
                .contains("ホームページ", "\"reason\":\"サーバー移設\"");
        JsonNode counted = put("/api/v1/desk", file.replace("    availability: 99.9 ", COUNTED), 200);
        assertThat(counted.path("differences").findValuesAsText("path")).contains("plans[standard].availabilityCounts");
        assertThat(desk.get("/api/v1/desk").body()).contains("maintenance: counted", "unknown: down");
        assertThat(put("/api/v1/desk", file.replace("    availability: 99.9 ", COUNTED), 200)
                        .path("differences"))
                .isEmpty();
        String excepted = file.replace("holidays: jp", "holidays: jp, exceptions: {\"2026-12-26\": \"10:00-15:00\"}");
        assertThat(put("/api/v1/desk", excepted, 200).path("differences").findValuesAsText("path"))
                .contains("calendars[business].exceptions");
        String withExceptions = desk.get("/api/v1/desk").body();
        assertThat(withExceptions).contains("exceptions:\n      \"2026-12-26\": 10:00-15:00");
        assertThat(put("/api/v1/desk", withExceptions, 200).path("differences")).isEmpty();
        JsonNode known = put("/api/v1/desk", file.replace("name: NAS", "name: ファイルサーバー"), 200);
        assertThat(known.path("differences").findValuesAsText("path"))
                .contains("customers[100234].assets[office].devices[00:11:32:01:02:03].name");
        aProviderIsDroppedTogetherWithAllThatWasHostedThere();
    }

    private static void aProviderIsDroppedTogetherWithAllThatWasHostedThere() throws IOException {
        put("/api/v1/desk", file.replace("alpha", "omega"), 200);
        put("/api/v1/desk", file.substring(0, file.indexOf("customers:")).replace("alpha", "beta"), 200);
        put("/api/v1/desk", file, 200);

        assertThat(desk.get("/api/v1/desk").body()).contains("alpha").doesNotContain("omega", "beta");
    }

    @Test
    void the_clock_of_a_serving_desk_cannot_be_moved() {
        assertThat(desk.post("/api/v1/demo/clock", "{\"advance\": \"PT15M\"}").statusCode())
                .isEqualTo(404);
        assertThat(desk.send(HttpRequest.newBuilder(desk.base().resolve("/api/v1/demo/clock")))
                        .statusCode())
                .as("without a token")
                .isEqualTo(404);
    }

    @Test
    void a_wrong_file_at_the_start_is_one_line_that_names_the_setting() throws IOException {
        Path wrong = RunningDesk.temporary().resolve("wrong.yaml");
        Files.writeString(wrong, file.replace("plan: standard", "plan: gold"));

        try (RunningDesk refused =
                RunningDesk.launch("serve", Map.of("ORIKAESHI_DESK", wrong.toString()), RunningDesk.temporary())) {
            assertThat(refused.exited(Duration.ofSeconds(90))).isTrue();
            assertThat(refused.process().exitValue()).isEqualTo(2);
            assertThat(refused.console().strip().lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("ORIKAESHI_DESK", "/customers/0/plan")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void the_operators_pages_ask_for_a_token() {
        for (String path : new String[] {"/metrics", "/openapi"}) {
            assertThat(desk.send(HttpRequest.newBuilder(desk.base().resolve(path)))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(desk.get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_api_is_described_as_generators_of_clients_can_read_it() throws IOException {
        JsonNode described = Json.mapper()
                .readTree(desk.send(desk.request("/openapi").header("Accept", "application/json"))
                        .body());

        assertThat(described.path("servers").get(0).path("url").asText())
                .isEqualTo(desk.base().toString());
        assertThat(described.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .contains("/api/v1/tickets/{number}/take", "/api/v1/reports/incidents/{ticket}.pdf", "/voice/answer")
                .doesNotContain("/api/v1/demo/clock", "/login")
                .noneMatch(path -> path.contains(":"));
        assertThat(described.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    private static JsonNode put(String path, String body, int status) throws IOException {
        HttpResponse<String> answer = desk.send(desk.request(path)
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.mapper().readTree(answer.body());
    }
}
