package jp.orikaeshi.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.mail.Enclosure;
import jp.orikaeshi.mail.Letter;
import jp.orikaeshi.mail.MailFailure;
import jp.orikaeshi.mail.Recipient;
import jp.orikaeshi.settings.MailServer;
import jp.orikaeshi.settings.MailServer.Login;
import jp.orikaeshi.settings.MailServer.StartTls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {
    private static final String LONG_SUBJECT = "【受付番号 1042】お問い合わせを受け付けました：株式会社髙﨑𠮷野製作所（ホームページ）";

    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void opens() {
        postOffice.start();
    }

    @AfterEach
    void closes() {
        postOffice.stop();
    }

    @Test
    void a_japanese_letter_arrives_as_it_was_written() throws Exception {
        SmtpMailer.send(server(StartTls.OFFERED, null), letter(List.of()));

        MimeMessage received = postOffice.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(LONG_SUBJECT);
        assertThat(received.getHeader("Subject")[0]).matches("\\p{ASCII}+");
        assertThat(received.getHeader("To")[0]).matches("\\p{ASCII}+");
        InternetAddress to = (InternetAddress) received.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("山田 太郎");
        assertThat(to.getAddress()).isEqualTo("taro@yamada.example");
        InternetAddress from = (InternetAddress) received.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("折り返し窓口");
        assertThat(received.getContent().toString().replace("\r\n", "\n")).isEqualTo("山田 太郎 様\n\n𠮷野の件です。\n");
        assertThat(received.getContentType())
                .startsWithIgnoringCase("text/plain")
                .containsIgnoringCase("utf-8");
        assertThat(received.getMessageID()).isEqualTo("<one@desk.example>");
        assertThat(received.getSentDate()).isEqualTo(Instant.parse("2026-11-24T02:10:00Z"));
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_report_goes_with_it() throws Exception {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, -1};
        SmtpMailer.send(server(StartTls.OFF, null), letter(List.of(Enclosure.pdf("incident-1042", pdf))));

        MimeMultipart parts = (MimeMultipart) postOffice.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("𠮷野の件です。");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("incident-1042.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void a_wrong_password_may_be_mended() {
        postOffice.getUserManager().setAuthRequired(true);
        assertThatThrownBy(() -> SmtpMailer.send(server(StartTls.OFF, new Login("desk", "wrong")), letter(List.of())))
                .isInstanceOfSatisfying(
                        MailFailure.class, e -> assertThat(e.isPermanent()).isFalse());
    }

    @Test
    void a_server_that_is_down_may_come_back() {
        MailServer server = server(StartTls.OFF, null);
        postOffice.stop();
        assertThatThrownBy(() -> SmtpMailer.send(server, letter(List.of())))
                .isInstanceOfSatisfying(
                        MailFailure.class, e -> assertThat(e.isPermanent()).isFalse());
    }

    @Test
    void nothing_leaves_unencrypted_where_encryption_is_required() {
        assertThatThrownBy(() -> SmtpMailer.send(server(StartTls.REQUIRED, null), letter(List.of())))
                .isInstanceOf(MailFailure.class);
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_not_tried_again() throws Exception {
        try (RefusingServer refusing = new RefusingServer("550 5.1.1 no such user")) {
            assertThatThrownBy(() -> SmtpMailer.send(refusing.settings(), letter(List.of())))
                    .isInstanceOfSatisfying(
                            MailFailure.class, e -> assertThat(e.isPermanent()).isTrue());
        }
    }

    @Test
    void an_address_that_the_server_refuses_for_now_is_tried_again() throws Exception {
        try (RefusingServer refusing = new RefusingServer("450 4.2.1 try later")) {
            assertThatThrownBy(() -> SmtpMailer.send(refusing.settings(), letter(List.of())))
                    .isInstanceOfSatisfying(
                            MailFailure.class, e -> assertThat(e.isPermanent()).isFalse());
        }
    }

    private MailServer server(StartTls startTls, @Nullable Login login) {
        return new MailServer(
                "127.0.0.1",
                postOffice.getSmtp().getPort(),
                false,
                startTls,
                Optional.ofNullable(login),
                "折り返し窓口 <desk@desk.example>");
    }

    private static Letter letter(List<Enclosure> enclosures) {
        return new Letter(
                "one@desk.example",
                new Recipient("taro@yamada.example", "山田 太郎", Locale.JAPANESE),
                Locale.JAPANESE,
                Instant.parse("2026-11-24T02:10:00Z"),
                LONG_SUBJECT,
                "山田 太郎 様\n\n𠮷野の件です。\n",
                enclosures);
    }
}
