package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is mailed what, and when. */
class MailStoriesIT extends Story {
    private static final String TARO = "taro@yamada.example";
    private static final String SATO_MAIL = "sato@desk.example";
    private static final String TANAKA_MAIL = "tanaka@desk.example";
    private static final Duration END_OF_CALL = Duration.ofMinutes(2);

    @BeforeEach
    void nothing_in_the_boxes() {
        desk().postOffice().forget();
    }

    @Test
    void the_customer_hears_by_mail_that_we_have_it_and_that_it_is_over() throws Exception {
        yamadaCalls();
        connect();
        long number = ticket().path("number").asLong();
        assertThat(desk().postOffice().mailsTo(TARO)).isEmpty();

        time.passes(END_OF_CALL);
        boxHolds(TARO, "【受付番号 " + number + "】お問い合わせを受け付けました");
        String received = text(desk().postOffice().mailsTo(TARO).get(0));
        assertThat(received)
                .contains("株式会社山田製作所", "山田 太郎 様", "ホームページ", "03-1234-5678")
                .doesNotContain("{", "折り返しのお電話");
        boxHolds(SATO_MAIL, "[" + number + "] 新しいチケット：株式会社山田製作所（ホームページ）");
        assertThat(text(desk().postOffice().mailsTo(SATO_MAIL).get(0))).contains("/tickets/" + number);
        boxHolds(TANAKA_MAIL, "[" + number + "] 新しいチケット：株式会社山田製作所（ホームページ）");

        desk().post(
                        "/api/v1/tickets/" + number + "/resolve",
                        "{\"cause\":\"サーバーの過負荷\",\"summary\":\"503を返していました。\",\"remedy\":\"再起動しました。\"}");
        boxHolds(TARO, "【受付番号 " + number + "】お問い合わせを受け付けました", "【受付番号 " + number + "】対応が完了しました");
        MimeMultipart parts =
                (MimeMultipart) desk().postOffice().mailsTo(TARO).get(1).getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("サーバーの過負荷", "再起動しました。");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("障害報告書_" + number + ".pdf");
        try (var pdf = Loader.loadPDF(parts.getBodyPart(1).getInputStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("サーバーの過負荷");
        }
        ticketBecomes(t -> assertThat(texts(t.path("timeline"), "kind")).contains("mail-sent"));
    }

    @Test
    void before_the_call_back_the_mail_says_by_when_we_call() throws Exception {
        yamadaCalls();
        phone(SATO).rings().doesNotAnswer();
        phone(TANAKA).rings().doesNotAnswer();
        time.passes(END_OF_CALL);
        phone(SATO).rings();
        await().untilAsserted(
                        () -> assertThat(desk().postOffice().mailsTo(TARO)).hasSize(1));
        assertThat(text(desk().postOffice().mailsTo(TARO).get(0)))
                .containsPattern("折り返しのお電話：\\d+月\\d+日\\(.\\) \\d\\d:\\d\\d まで");
    }

    @Test
    void whoever_only_claims_to_be_a_customer_makes_us_mail_nobody_but_engineers() {
        phone("+819099998888")
                .calls(LINE)
                .presses("100234#")
                .says("別の会社です")
                .says("まったく違う名前")
                .says("まったく違う名前")
                .presses("2")
                .presses("1")
                .isOver();
        connectAs("+819099998888");
        time.passes(END_OF_CALL);
        await().untilAsserted(
                        () -> assertThat(desk().postOffice().mailsTo(SATO_MAIL)).hasSize(1));
        assertThat(desk().postOffice().mailsTo(TARO)).isEmpty();
    }

    @Test
    void a_promise_that_runs_out_and_is_broken_is_mailed_to_those_on_duty() {
        yamadaCalls();
        connect();
        long number = ticket().path("number").asLong();
        desk().post("/api/v1/tickets/" + number + "/take", "{}");
        time.passes(END_OF_CALL);
        time.passes(Duration.ofHours(4));
        time.passes(Duration.ofHours(5));
        await().untilAsserted(() -> assertThat(desk().postOffice().subjectsTo(SATO_MAIL))
                .anyMatch(subject -> subject.contains("解決の期限が近づいています（50% 経過）"))
                .anyMatch(subject -> subject.contains("解決の期限を過ぎました")));
    }

    @Test
    void while_the_mail_server_is_down_mails_wait_and_none_is_lost_or_sent_twice() {
        yamadaCalls();
        connect();
        desk().postOffice().closes();
        time.passes(END_OF_CALL);
        await().untilAsserted(
                        () -> assertThat(desk().postOffice().mailsTo(TARO)).isEmpty());
        time.passes(Duration.ofMinutes(1));

        desk().postOffice().opensAgain();
        time.passes(Duration.ofMinutes(20));
        await().untilAsserted(() -> {
            assertThat(desk().postOffice().mailsTo(TARO)).hasSize(1);
            assertThat(desk().postOffice().mailsTo(SATO_MAIL)).hasSize(1);
        });
        time.passes(Duration.ofHours(1));
        desk().settles();
        assertThat(desk().postOffice().mailsTo(TARO)).hasSize(1);
    }

    private void connect() {
        connectAs(YAMADA);
    }

    private void connectAs(String customer) {
        phone(SATO).rings().presses("1");
        phone(customer).rings().isConnected().hangsUp();
    }

    private void boxHolds(String address, String... subjects) {
        await().untilAsserted(() ->
                assertThat(desk().postOffice().subjectsTo(address)).isEqualTo(List.of(subjects)));
    }

    private static String text(MimeMessage mail) throws Exception {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
