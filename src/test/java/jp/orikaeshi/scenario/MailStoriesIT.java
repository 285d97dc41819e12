package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.time.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Who is mailed what, and when. */
class MailStoriesIT extends Story {
    private static final String STRANGER = "+819099998888";
    private static final String RECEIVED = "お問い合わせを受け付けました";
    private static final Duration END_OF_CALL = Duration.ofMinutes(2);

    @Test
    void the_customer_hears_by_mail_that_we_have_it_and_that_it_is_over() throws Exception {
        yamadaCalls();
        Mail received = mailbox(YAMADAS_MAIL).gets("【受付番号 " + number() + "】お問い合わせを受け付けました");
        assertThat(received.text())
                .contains("株式会社山田製作所", "山田 太郎 様", "ホームページ", "03-1234-5678")
                .containsPattern("折り返しのお電話：\\d+月\\d+日\\(.\\) \\d\\d:\\d\\d まで")
                .doesNotContain("{");
        for (String engineer : List.of(SATOS_MAIL, TANAKAS_MAIL)) {
            assertThat(mailbox(engineer)
                            .gets("[" + number() + "] 新しいチケット：株式会社山田製作所（ホームページ）")
                            .text())
                    .contains("/tickets/" + number());
        }

        bridged(YAMADA);
        resolved();
        Mail over = mailbox(YAMADAS_MAIL).gets("【受付番号 " + number() + "】対応が完了しました");
        assertThat(over.text()).contains("サーバーの過負荷", "再起動しました。");
        assertThat(over.fileName()).isEqualTo("障害報告書_" + number() + ".pdf");
        try (var pdf = Loader.loadPDF(over.file())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("サーバーの過負荷");
        }
        ticketBecomes(t -> assertThat(texts(t.path("timeline"), "text"))
                .contains("メールを送りました：受付のお知らせ（山田 太郎）", "メールを送りました：完了のお知らせと報告書（山田 太郎）"));
    }

    @Test
    void a_caller_who_says_nothing_of_a_call_back_is_mailed_when_the_call_should_be_over() {
        OnThePhone caller = phone(YAMADA).calls(LINE).presses("100234#").says("山田製作所");
        desk().settles();
        assertThat(mailbox(YAMADAS_MAIL).all()).isEmpty();

        time.passes(END_OF_CALL);
        mailbox(YAMADAS_MAIL).gets(RECEIVED);
        desk().settles();
        caller.isNotOver().hangsUp();
        // The carrier, asked after two silent minutes, has just said that they are still there. It is asked again.
        time.passes(Duration.ofMinutes(2));
        bridged(YAMADA);
    }

    @Test
    void whoever_only_claims_to_be_a_customer_makes_us_mail_nobody_but_engineers() {
        phone(STRANGER)
                .calls(LINE)
                .presses("100234#")
                .says("別の会社です")
                .says("まったく違う名前")
                .says("まったく違う名前")
                .presses("2")
                .presses("1")
                .isOver();
        phone(SATO).rings().hears("様を名乗る方です").presses("1");
        phone(STRANGER).rings().isConnected().hangsUp();
        mailbox(SATOS_MAIL).gets("新しいチケット");
        resolved();
        desk().settles();

        assertThat(mailbox(YAMADAS_MAIL).all()).isEmpty();
        assertThat(texts(ticket().path("timeline"), "text")).contains("お客様にメールを送っていません：完了のお知らせと報告書（お客様ご本人と確認できていません）");
    }

    @Test
    void once_an_engineer_has_made_sure_who_called_the_customer_is_mailed_even_if_it_is_over() {
        phone(STRANGER)
                .calls(LINE)
                .presses("100234#")
                .says("別の会社です")
                .says("まったく違う名前")
                .says("まったく違う名前")
                .presses("2")
                .presses("1")
                .isOver();
        bridged(STRANGER);
        String address = "/api/v1/tickets/" + number();
        resolved();
        assertThat(desk().running().post(address + "/identify", "{\"customer\":\"999999\"}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("999999"));

        assertThat(desk().post(address + "/identify", "{\"customer\":\"100234\"}")
                        .path("identification")
                        .asText())
                .isEqualTo("confirmed");

        assertThat(mailbox(YAMADAS_MAIL).gets("対応が完了しました").fileName()).isNotEmpty();
        desk().post(address + "/close", "{}");
        assertThat(desk().running()
                        .post(address + "/identify", "{\"customer\":\"100234\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_is_over_before_its_mail_goes_out_is_mailed_as_over_only() {
        desk().postOffice().closes();
        yamadaCalls();
        bridged(YAMADA);
        resolved();
        desk().settles();
        desk().postOffice().opensAgain();
        time.passes(Duration.ofMinutes(20));
        desk().settles();

        Mail over = mailbox(YAMADAS_MAIL).gets("対応が完了しました");
        assertThat(mailbox(YAMADAS_MAIL).all()).hasSize(1);
        assertThat(mailbox(SATOS_MAIL).all()).isEmpty();
        assertThat(report()).as("the link of a try that failed").contains("に取り消し");

        String link = over.text().split("/report/", -1)[1].split("\\s", -1)[0];
        assertThat(follows(link)).isEqualTo(200);
        time.passes(Duration.ofDays(30));
        assertThat(follows(link)).isEqualTo(410);
    }

    private String report() {
        return desk().running().get("/tickets/" + number() + "/report").body();
    }

    private int follows(String link) {
        return desk().running()
                .send(HttpRequest.newBuilder(desk().running().base().resolve("/report/" + link)))
                .statusCode();
    }

    @Test
    void a_promise_that_runs_out_and_is_broken_is_mailed_to_whoever_has_the_ticket_and_a_broken_one_to_managers() {
        yamadaCalls();
        bridged(YAMADA);
        time.passes(Duration.ofHours(4));
        getsWithLink(SATOS_MAIL, "解決の期限が近づいています（50% 経過）：株式会社山田製作所");
        time.passes(Duration.ofMinutes(150));
        getsWithLink(SATOS_MAIL, "解決の期限が近づいています（80% 経過）：株式会社山田製作所");
        time.passes(Duration.ofHours(2));
        getsWithLink(SATOS_MAIL, "解決の期限を過ぎました：株式会社山田製作所");
        getsWithLink(MORIS_MAIL, "解決の期限を過ぎました：株式会社山田製作所");
        assertThat(mailbox(MORIS_MAIL).all()).hasSize(1);
    }

    @Test
    void that_nobody_on_duty_answers_is_mailed_to_all_of_them_and_to_managers_once_whatever_happens_to_the_desk() {
        yamadaCalls();
        for (int round = 1; round <= 3; round++) {
            phone(SATO).rings().doesNotAnswer();
            phone(TANAKA).rings().doesNotAnswer();
            time.passes(Duration.ofMinutes(1));
        }
        List<String> told = List.of(SATOS_MAIL, TANAKAS_MAIL, MORIS_MAIL);
        told.forEach(who -> getsWithLink(who, "当番の誰も折り返しに応じていません：株式会社山田製作所"));

        desk().isRestarted();
        time.passes(Duration.ofMinutes(1));
        desk().settles();
        assertThat(told)
                .allSatisfy(who -> assertThat(mailbox(who).all())
                        .filteredOn(mail -> mail.subject().contains("当番の誰も"))
                        .hasSize(1));
    }

    @Test
    void that_a_customer_could_not_be_reached_in_all_the_time_is_mailed_to_whoever_has_the_ticket_and_to_managers() {
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().doesNotAnswer();
        engineer.hears("お出になりませんでした").isOver();

        time.passes(Duration.ofDays(1));

        ticketBecomes(t -> assertThat(t.path("callback").path("state").asText()).isEqualTo("failed"));
        for (String who : List.of(SATOS_MAIL, MORIS_MAIL)) {
            getsWithLink(who, "折り返しの期限を過ぎました：株式会社山田製作所");
            getsWithLink(who, "解決の期限を過ぎました：株式会社山田製作所");
            getsWithLink(who, "折り返しを打ち切りました：株式会社山田製作所");
        }
        nobodyRings();
    }

    @Test
    void while_the_mail_server_is_down_mails_wait_and_none_is_lost_or_sent_twice() {
        desk().postOffice().closes();
        yamadaCalls();
        bridged(YAMADA);
        desk().settles();
        assertThat(mailbox(YAMADAS_MAIL).all()).isEmpty();

        desk().postOffice().opensAgain();
        time.passes(Duration.ofMinutes(20));
        mailbox(YAMADAS_MAIL).gets(RECEIVED);
        mailbox(SATOS_MAIL).gets("新しいチケット");
        time.passes(Duration.ofHours(1));
        desk().settles();
        assertThat(mailbox(YAMADAS_MAIL).all()).hasSize(1);
    }

    @Test
    void a_mail_whose_sending_comes_up_again_is_not_sent_again() {
        yamadaCalls();
        bridged(YAMADA);
        String id = mailbox(YAMADAS_MAIL).gets(RECEIVED).id();

        desk().worklog().comesUpAgain("mail", id.substring(1, id.indexOf('@')));
        desk().settles();

        assertThat(mailbox(YAMADAS_MAIL).all()).hasSize(1);
    }

    @Test
    void what_the_server_refuses_for_good_is_on_the_ticket_and_sent_when_somebody_tries_it_again() throws Exception {
        try (AutoCloseable nobody = desk().postOffice().knowsNobody()) {
            yamadaCalls();
            bridged(YAMADA);
            ticketBecomes(t -> assertThat(texts(t.path("timeline"), "text")).contains("メールを送れませんでした：受付のお知らせ（山田 太郎）"));
            await().untilAsserted(
                            () -> assertThat(desk().worklog().dead("mail")).isEqualTo(3));
        } finally {
            desk().postOffice().opensAgain();
        }
        time.passes(Duration.ofHours(1));
        desk().settles();
        assertThat(mailbox(YAMADAS_MAIL).all()).isEmpty();

        desk().worklog().retriesTheDead("mail");
        mailbox(YAMADAS_MAIL).gets(RECEIVED);
        desk().settles();
        assertThat(desk().worklog().dead("mail")).isZero();
    }

    @Test
    void managers_hear_of_hours_with_nobody_on_duty_a_week_and_a_day_ahead_and_not_of_a_gap_that_is_closed_at_once() {
        Instant now = Instant.parse(desk().get("/api/v1/duty").path("at").asText());
        Period trip = new Period(
                now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(3)).plus(Duration.ofHours(2)));
        String sato = away("sato", trip);
        String tanaka = away("tanaka", trip);
        comesBack(tanaka);
        time.passes(Duration.ofMinutes(5));
        desk().settles();
        assertThat(mailbox(MORIS_MAIL).all()).isEmpty();

        tanaka = away("tanaka", trip);
        time.passes(Duration.ofMinutes(5));
        Mail weekAhead = mailbox(MORIS_MAIL).gets("[当番] 7日以内に当番のいない時間があります：");
        assertThat(weekAhead.text())
                .containsPattern("\\d+月\\d+日\\(.\\) \\d\\d:\\d\\d ～ \\d+月\\d+日\\(.\\) \\d\\d:\\d\\d\n")
                .contains(desk().running().base() + "/duty")
                .doesNotContain("{");
        time.passes(Duration.ofDays(1));
        desk().settles();
        assertThat(mailbox(MORIS_MAIL).all()).hasSize(1);

        time.passes(Duration.ofDays(1));
        mailbox(MORIS_MAIL).gets("[当番] 24時間以内に当番のいない時間があります：");
        comesBack(sato);
        comesBack(tanaka);
        time.passes(Duration.ofHours(1));
        desk().settles();
        assertThat(mailbox(MORIS_MAIL).all()).hasSize(2);
    }

    private String away(String engineer, Period during) {
        return desk().post(
                        "/api/v1/duty/absences",
                        "{\"engineer\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                                .formatted(engineer, during.from(), during.to()))
                .path("id")
                .asText();
    }

    private void comesBack(String absence) {
        assertThat(desk().running()
                        .post("/api/v1/duty/entries/" + absence + "/cancel", "")
                        .statusCode())
                .isEqualTo(204);
    }

    /** The subject, from the ticket's number to its end. */
    private void getsWithLink(String who, String subject) {
        Mail mail = mailbox(who).gets(subject);
        assertThat(mail.subject()).isEqualTo("[" + number() + "] " + subject);
        assertThat(mail.text())
                .contains(desk().running().base() + "/tickets/" + number())
                .doesNotContain("{");
    }

    private void bridged(String customer) {
        phone(SATO).rings().presses("1");
        phone(customer).rings().isConnected().hangsUp();
    }

    private long number() {
        return ticket().path("number").asLong();
    }

    private void resolved() {
        desk().post(
                        "/api/v1/tickets/" + number() + "/resolve",
                        "{\"cause\":\"サーバーの過負荷\",\"summary\":\"503を返していました。\",\"remedy\":\"再起動しました。\"}");
    }
}
