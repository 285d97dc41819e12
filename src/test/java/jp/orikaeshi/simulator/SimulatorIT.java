package jp.orikaeshi.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Calls on the sample desk, from outside, without any carrier. */
@ResourceLock(SharedDesk.DEMO)
class SimulatorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LINE = "+81312345678";
    private static final String OTHER_LINE = "+81398765432";
    private static final String YAMADA = "+819012345678";
    private static final String SATO = "+819011112222";
    private static final String TANAKA = "+819033334444";
    private static final String STRANGER = "+819099998888";
    private static final String RESOLUTION =
            "{\"cause\":\"設定の誤り\",\"summary\":\"サイトが応答しませんでした\",\"remedy\":\"設定を戻しました\"}";

    private static RunningDesk desk;
    private static SimulatedPhones phones;

    @BeforeAll
    static void start() {
        desk = RunningDesk.demo();
        phones = new SimulatedPhones(desk);
    }

    /** Two engineers serve all stories: a call-back left over from one would ring in the middle of the next. */
    @AfterEach
    void nobodyIsOwedACallAnyMore() {
        phones.allHangUp();
        for (JsonNode ticket : tickets("?status=open,in-progress")) {
            action(ticket.path("number").asLong(), "resolve", RESOLUTION);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tickets(""))
                        .allSatisfy(ticket -> assertThat(
                                        ticket.path("callback").path("state").asText(""))
                                .isIn("", "reached", "cancelled", "failed")));
        await().atMost(PATIENCE).until(phones::areAllSilent);
    }

    private static JsonNode tickets(String query) {
        return SimulatedPhones.read(desk.get("/api/v1/tickets" + query)).path("items");
    }

    private static JsonNode ticket(long number) {
        return SimulatedPhones.read(desk.get("/api/v1/tickets/" + number));
    }

    private static JsonNode action(long number, String what, String json) {
        return SimulatedPhones.read(desk.post("/api/v1/tickets/" + number + "/" + what, json));
    }

    private static void callbackBecomes(long number, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ticket(number).path("callback").path("state").asText())
                        .isEqualTo(state));
    }

    private static long ticketOf(SimulatedPhones.Call call) {
        JsonNode number = call.now().path("ticket");
        assertThat(number.isIntegralNumber()).as("the call has a ticket").isTrue();
        return number.asLong();
    }

    private static SimulatedPhones.Call yamadaCalls() {
        return phones.dials(YAMADA, LINE).presses("100234#").says("山田製作所").presses("2");
    }

    @Test
    void an_emergency_is_told_on_the_telephone_and_shown_as_a_short_message() {
        long number = SimulatedPhones.read(desk.post("/api/v1/tickets/" + opened() + "/emergency", "{}"))
                .path("round")
                .asLong();
        assertThat(number).isEqualTo(1);
        phones.rings(YAMADA).isAnsweredByVoicemail();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(phones.messages(YAMADA))
                        .singleElement()
                        .asString()
                        .contains("緊急"));
        desk.timePasses(Duration.ofMinutes(1));
        phones.rings(YAMADA).answers().hears("緊急のご連絡").presses("1").hears("ご確認を承りました");
    }

    private static long opened() {
        HttpResponse<String> answer = desk.post("/api/v1/tickets", "{\"customer\": \"100234\", \"trouble\": \"site\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer.body(), JsonNode.class).path("number").asLong();
    }

    @Test
    void a_customer_dials_and_an_incident_report_comes_out() {
        SimulatedPhones.Call caller = phones.dials(YAMADA, LINE)
                .hears("おりかえしサポート", "録音", "お客様番号")
                .presses("100234#")
                .hears("お名前")
                .says("山田製作所")
                .hears("お困りの内容")
                .presses("2")
                .hears("コーポレートサイト", "折り返し")
                .presses("1")
                .hears("受付番号", "までに", "失礼いたします")
                .hangsUp();
        long number = ticketOf(caller);

        JsonNode opened = ticket(number);
        assertThat(opened.path("identification").asText()).isEqualTo("accepted");
        assertThat(opened.path("customer").path("number").asText()).isEqualTo("100234");
        assertThat(opened.path("trouble").asText()).isEqualTo("site");
        assertThat(opened.path("call").path("from").asText()).isEqualTo(YAMADA);

        SimulatedPhones.Call engineer = phones.rings(SATO);
        assertThat(engineer.now().path("with").asText()).isEqualTo(LINE);
        engineer.answers().hears("チケット番号 " + number, "株式会社山田製作所", "ホームページ");
        engineer.presses("1").hears("お客様におつなぎします");
        SimulatedPhones.Call customer = phones.rings(YAMADA);
        customer.answers().hears("おりかえしサポート", "折り返し", "録音");
        assertThat(customer.now().path("joined").asBoolean()).isTrue();
        assertThat(engineer.now().path("joined").asBoolean()).isTrue();
        callbackBecomes(number, "reached");

        engineer.says("サイトは今直しました");
        customer.now();
        customer.hears("サイトは今直しました").hangsUp();
        engineer.now();
        engineer.hears("お疲れさまでした", "解決した場合は1")
                .presses("5")
                .hears("発信音のあとに")
                .says("再起動で直りました")
                .hears("メモをチケットに残しました")
                .presses("2")
                .hears("引き続き対応中として記録しました");
        assertThat(ticket(number).path("timeline").toString()).contains("再起動で直りました", "通話の結果：引き続き対応");
        assertThat(action(number, "resolve", RESOLUTION).path("status").asText())
                .isEqualTo("resolved");
        HttpResponse<String> report = desk.get("/api/v1/reports/incidents/" + number + ".pdf");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(report.body()).startsWith("%PDF-");
    }

    @Test
    void a_call_that_ends_early_and_without_a_word_is_a_ticket_all_the_same() {
        SimulatedPhones.Call call = phones.dials(STRANGER, OTHER_LINE).hears("みどりホスティング");
        call.saysNothing().hears("もう一度").hangsUp();

        JsonNode ticket = ticket(ticketOf(call));
        assertThat(ticket.path("identification").asText()).isEqualTo("unknown");
        assertThat(ticket.path("call").path("line").asText()).isEqualTo(OTHER_LINE);
        phones.rings(SATO).answers().hears("チケット番号 " + ticket.path("number").asText(), "確認できていません");
    }

    @Test
    void a_name_spoken_onto_the_recording_is_on_the_ticket() {
        SimulatedPhones.Call call = phones.dials(YAMADA, LINE)
                .presses("100234#")
                .says("犬小屋商会")
                .says("犬小屋商会")
                .hears("発信音のあとに")
                .says("犬小屋商会の犬山です")
                .hears("お困りの内容")
                .hangsUp();

        JsonNode ticket = ticket(ticketOf(call));
        assertThat(ticket.path("identification").asText()).isEqualTo("unverified");
        assertThat(ticket.path("call").path("spokenName").asText()).isEqualTo("犬小屋商会の犬山です");
    }

    @Test
    void a_caller_who_withholds_the_number_is_called_where_he_says() {
        SimulatedPhones.Call caller = phones.dials(null, LINE)
                .presses("100234#")
                .says("山田製作所")
                .presses("1")
                .hears("折り返し先の電話番号")
                .presses("09099998888#")
                .presses("1")
                .hears("受付番号");
        assertThat(ticket(ticketOf(caller)).path("call").path("from").isNull()).isTrue();

        phones.rings(SATO).answers().presses("1");
        phones.rings(STRANGER).answers().hears("録音");
        callbackBecomes(ticketOf(caller), "reached");
    }

    @Test
    void an_engineer_who_declines_and_one_whose_voicemail_picks_up_pass_it_on() {
        long number = ticketOf(yamadaCalls().presses("1").hangsUp());

        phones.rings(SATO).declines();
        SimulatedPhones.Call voicemail = phones.rings(TANAKA).isAnsweredByVoicemail();

        assertThat(voicemail.now().path("state").asText()).isEqualTo("over");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ticket(number).path("callback").path("attempts").findValuesAsText("outcome"))
                        .startsWith("engineer-busy", "engineer-machine"));
    }

    @Test
    void a_customers_voicemail_ends_both_calls_and_the_engineer_is_told_when_it_goes_on() {
        long number = ticketOf(yamadaCalls().presses("1").hangsUp());
        SimulatedPhones.Call engineer = phones.rings(SATO).answers().presses("1");

        SimulatedPhones.Call voicemail = phones.rings(YAMADA).isAnsweredByVoicemail();

        assertThat(voicemail.now().path("state").asText()).isEqualTo("over");
        assertThat(engineer.now().path("state").asText()).isEqualTo("over");
        engineer.hears("留守番電話");
        callbackBecomes(number, "scheduled");
        assertThat(ticket(number).path("callback").path("attempts").findValuesAsText("outcome"))
                .containsExactly("customer-machine");
    }

    @Test
    void a_caller_who_reads_for_minutes_is_still_on_the_line_and_no_engineer_rings() throws Exception {
        SimulatedPhones.Call caller = yamadaCalls();
        String sid = caller.now().path("sid").asText();
        for (int question = 0; question < 2; question++) {
            double before = nextLookAt(sid);
            desk.timePasses(Duration.ofSeconds(121));
            await().atMost(PATIENCE).until(() -> nextLookAt(sid) > before);
        }
        assertThat(caller.now().path("state").asText()).isEqualTo("talking");
        assertThat(ticket(ticketOf(caller)).path("callback").isNull()).isTrue();

        caller.presses("1").hears("受付番号");
        phones.rings(SATO);
    }

    /** When the desk asks about a silent call, in seconds; 0 if it does so just now, or never again. */
    private static double nextLookAt(String sid) throws SQLException {
        try (Connection connection = DeskDatabase.connect(desk);
                PreparedStatement query =
                        connection.prepareStatement("select coalesce(max(extract(epoch from due)), 0) from work_item"
                                + " where kind = 'session-silent' and key = ? and state = 'READY'")) {
            query.setString(1, sid);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    @Test
    void a_telephone_in_a_call_cannot_dial_another() {
        phones.dials(YAMADA, LINE);

        assertThat(phones.refused("/dial", Map.of("from", YAMADA, "line", LINE)))
                .isEqualTo(409);
    }

    @Test
    void what_a_call_cannot_do_as_it_stands_is_a_conflict_and_changes_nothing() {
        SimulatedPhones.Call call = phones.dials(YAMADA, LINE);
        assertThat(call.refused("answer", Map.of("machine", false))).isEqualTo(409);
        assertThat(call.refused("decline", Map.of())).isEqualTo(409);
        assertThat(call.now().path("state").asText()).isEqualTo("talking");

        call.hangsUp().hangsUp();
        assertThat(call.refused("press", Map.of("keys", "1"))).isEqualTo(409);
        assertThat(call.refused("say", Map.of("text", "もしもし"))).isEqualTo(409);
        assertThat(call.refused("silence", Map.of())).isEqualTo(409);
    }

    @Test
    void a_call_or_a_line_that_does_not_exist_is_not_found_and_what_cannot_be_read_is_said() {
        assertThat(desk.get(SimulatedPhones.PATH + "/calls/SMnone").statusCode())
                .isEqualTo(404);
        for (String what : new String[] {"answer", "decline", "silence", "hang-up"}) {
            assertThat(phones.refused("/calls/SMnone/" + what, Map.of()))
                    .as(what)
                    .isEqualTo(404);
        }
        assertThat(phones.refused("/calls/SMnone/press", Map.of("keys", "1"))).isEqualTo(404);
        assertThat(phones.refused("/calls/SMnone/say", Map.of("text", "あ"))).isEqualTo(404);

        SimulatedPhones.Call call = phones.dials(YAMADA, LINE);
        assertThat(call.refused("press", Map.of("keys", "12a"))).isEqualTo(422);
        assertThat(call.refused("press", Map.of())).isEqualTo(422);
        assertThat(call.refused("say", Map.of("text", " "))).isEqualTo(422);
        assertThat(phones.refused("/dial", Map.of("from", "12", "line", LINE))).isEqualTo(422);
        assertThat(phones.refused("/dial", Map.of("from", STRANGER))).isEqualTo(422);
        assertThat(phones.refused("/dial", Map.of("from", STRANGER, "line", STRANGER)))
                .as("a number that is no line")
                .isEqualTo(422);
    }
}
