package jp.orikaeshi.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
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
import jp.orikaeshi.monitoring.probe.PostOffices;
import jp.orikaeshi.settings.MailServer;
import jp.orikaeshi.settings.MailServer.Login;
import jp.orikaeshi.settings.MailServer.StartTls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        send(server(StartTls.OFFERED, null), letter(List.of()));

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
    void a_report_goes_with_it_under_a_name_that_any_mail_program_can_read() throws Exception {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, -1};
        send(server(StartTls.OFF, null), letter(List.of(Enclosure.pdf("障害報告書_1042", "incident-1042", pdf))));

        MimeMultipart parts = (MimeMultipart) postOffice.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("𠮷野の件です。");
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("障害報告書_1042.pdf");
        assertThat(file.getHeader("Content-Disposition")[0])
                .matches("[\\p{ASCII}]+")
                .contains("incident-1042.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf").contains("incident-1042.pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void a_sender_whose_name_has_a_comma_is_one_sender() throws Exception {
        send(
                new MailServer(
                        "127.0.0.1", port(), false, StartTls.OFF, Optional.empty(), "折り返し, 窓口 <desk@desk.example>"),
                letter(List.of()));

        Address[] from = postOffice.getReceivedMessages()[0].getFrom();
        assertThat(from).hasSize(1);
        assertThat(((InternetAddress) from[0]).getPersonal()).isEqualTo("折り返し, 窓口");
    }

    @Test
    void a_line_break_in_a_name_begins_no_header() throws Exception {
        send(
                server(StartTls.OFF, null),
                letter(new Recipient("taro@yamada.example", "Taro\r\nBcc: other@else.example", Locale.JAPANESE)));

        MimeMessage received = postOffice.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
    }

    @Test
    void what_is_no_address_is_not_tried_again() {
        assertThat(failure(
                                server(StartTls.OFF, null),
                                letter(new Recipient("taro at yamada", "山田 太郎", Locale.JAPANESE)))
                        .isPermanent())
                .isTrue();
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_no_mail() {
        GreenMail stranger = PostOffices.started(ServerSetup.PROTOCOL_SMTPS);
        try {
            MailFailure failure = failure(
                    new MailServer(
                            "127.0.0.1",
                            stranger.getSmtps().getPort(),
                            true,
                            StartTls.OFF,
                            Optional.empty(),
                            "desk@desk.example"),
                    letter(List.of()));
            assertThat(failure.isPermanent()).isFalse();
            assertThat(failure).hasMessageContaining("Cert");
            assertThat(stranger.getReceivedMessages()).isEmpty();
        } finally {
            stranger.stop();
        }
    }

    @Test
    void a_wrong_password_may_be_mended() {
        postOffice.getUserManager().setAuthRequired(true);
        assertThatThrownBy(() -> send(server(StartTls.OFF, new Login("desk", "wrong")), letter(List.of())))
                .isInstanceOfSatisfying(
                        MailFailure.class, e -> assertThat(e.isPermanent()).isFalse());
    }

    @Test
    void a_server_that_is_down_may_come_back() {
        MailServer server = server(StartTls.OFF, null);
        postOffice.stop();
        assertThatThrownBy(() -> send(server, letter(List.of())))
                .isInstanceOfSatisfying(
                        MailFailure.class, e -> assertThat(e.isPermanent()).isFalse());
    }

    @Test
    void nothing_leaves_unencrypted_where_encryption_is_required() {
        assertThatThrownBy(() -> send(server(StartTls.REQUIRED, null), letter(List.of())))
                .isInstanceOf(MailFailure.class);
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_not_tried_again_and_not_told_to_logs() throws Exception {
        try (RefusingServer refusing = new RefusingServer("RCPT", "550 5.1.1 <taro@yamada.example> unknown")) {
            MailFailure failure = failure(refusing.settings(), letter(List.of()));
            assertThat(failure.isPermanent()).isTrue();
            assertThat(failure).hasMessage("the mail server answered 550 5.1.1").hasNoCause();
        }
    }

    @Test
    void a_letter_that_the_server_refuses_for_good_is_not_tried_again() throws Exception {
        try (RefusingServer refusing = new RefusingServer("DATA", "554 5.7.1 taro@yamada.example wants none")) {
            MailFailure failure = failure(refusing.settings(), letter(List.of()));
            assertThat(failure.isPermanent()).isTrue();
            assertThat(failure).hasMessage("the mail server answered 554 5.7.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 try later",
        "RCPT, 552 5.2.2 mailbox full",
        "DATA, 451 later",
        "MAIL, 421 too busy",
        "MAIL, 530 5.7.0 log in first"
    })
    void what_may_be_mended_is_tried_again(String command, String answer) throws Exception {
        try (RefusingServer refusing = new RefusingServer(command, answer)) {
            MailFailure failure = failure(refusing.settings(), letter(List.of()));
            assertThat(failure.isPermanent()).isFalse();
            assertThat(failure).hasMessageContaining(answer.substring(0, 3));
        }
    }

    private static void send(MailServer server, Letter letter) throws MailFailure {
        new SmtpMailer(server).send(letter);
    }

    private static MailFailure failure(MailServer server, Letter letter) {
        return catchThrowableOfType(MailFailure.class, () -> send(server, letter));
    }

    private int port() {
        return postOffice.getSmtp().getPort();
    }

    private MailServer server(StartTls startTls, @Nullable Login login) {
        return new MailServer(
                "127.0.0.1", port(), false, startTls, Optional.ofNullable(login), "折り返し窓口 <desk@desk.example>");
    }

    private static Letter letter(List<Enclosure> enclosures) {
        return letter(new Recipient("taro@yamada.example", "山田 太郎", Locale.JAPANESE), enclosures);
    }

    private static Letter letter(Recipient to) {
        return letter(to, List.of());
    }

    private static Letter letter(Recipient to, List<Enclosure> enclosures) {
        return new Letter(
                "one@desk.example",
                to,
                Locale.JAPANESE,
                Instant.parse("2026-11-24T02:10:00Z"),
                LONG_SUBJECT,
                "山田 太郎 様\n\n𠮷野の件です。\n",
                enclosures);
    }
}
