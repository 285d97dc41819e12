package jp.orikaeshi.monitoring.probe;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail from one server to another; the test is the way between the two, and the receiving side's verdict. */
class MailTripProberTest {
    private static final String PASSED = "mx.check.example; spf=pass; dkim=pass; dmarc=pass";

    private SSLContext tls;
    private FakeDns dns;
    private ProbeNetwork network;
    private GreenMail sending;
    private GreenMail receiving;
    private GreenMailUser mailbox;

    @BeforeEach
    void start() throws Exception {
        Instant now = Instant.now();
        dns = new FakeDns().a("mail.example", "127.0.0.1");
        network = PostOffices.seenFrom(dns);
        tls = PostOffices.AUTHORITY.server("mail.example", now.minus(1, DAYS), now.plus(40, DAYS));
        sending = PostOffices.started(ServerSetup.PROTOCOL_SMTPS);
        receiving = PostOffices.started(ServerSetup.PROTOCOL_IMAPS, ServerSetup.PROTOCOL_POP3S);
        sending.setUser("watch@yamada.example", "watch", "s3cret");
        // GreenMail keeps what it takes in for somebody it knows.
        sending.setUser("probe@check.example", "probe", "unused");
        mailbox = receiving.setUser("probe@check.example", "probe", "0ther");
    }

    @AfterEach
    void stop() {
        sending.stop();
        receiving.stop();
        network.close();
        dns.close();
    }

    private CompletableFuture<Finding> begin(String protocol, Map<String, Object> more) {
        int port = protocol.equals("imap")
                ? receiving.getImaps().getPort()
                : receiving.getPop3s().getPort();
        return begin(sending.getSmtps().getPort(), "s3cret", protocol, port, "0ther", more);
    }

    private CompletableFuture<Finding> begin(
            int smtp, String password, String protocol, int port, String mailboxPassword, Map<String, Object> more) {
        Map<String, Object> receive = new HashMap<>(Map.of(
                "protocol",
                protocol,
                "host",
                "mail.example",
                "port",
                port,
                "tls",
                true,
                "auth",
                auth(mailboxPassword)));
        if (protocol.equals("imap")) {
            receive.put("junk", "Junk");
        }
        Map<String, Object> params = new HashMap<>(Map.of(
                "from",
                "watch@yamada.example",
                "to",
                "probe@check.example",
                "send",
                Map.of(
                        "host",
                        "mail.example",
                        "port",
                        smtp,
                        "tls",
                        true,
                        "auth",
                        Map.of("user", "watch", "password", password)),
                "receive",
                receive,
                "trust",
                "mx.check.example",
                "timeout",
                "PT20S"));
        params.putAll(more);
        return network.look(ProbeKind.MAILTRIP, new Params(params));
    }

    private static Map<String, Object> auth(String password) {
        return Map.of("user", "probe", "password", password);
    }

    /** What the sending server has taken, in its order. */
    private MimeMessage sent(int number) {
        await().until(() -> sending.getReceivedMessages().length >= number);
        return sending.getReceivedMessages()[number - 1];
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder folder(String name) throws Exception {
        var folders = receiving.getManagers().getImapHostManager();
        MailFolder there = folders.getFolder(mailbox, name);
        return there == null ? folders.createMailbox(mailbox, name) : there;
    }

    private void deliver(MimeMessage mail, String folder, String verdict) throws Exception {
        MimeMessage arrived = GreenMailUtil.newMimeMessage(GreenMailUtil.getWholeMessage(mail));
        arrived.setHeader("Authentication-Results", verdict);
        folder(folder).store(arrived);
    }

    private List<String> subjects(String folder) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (StoredMessage message : folder(folder).getMessages()) {
            subjects.add(message.getMimeMessage().getSubject());
        }
        return subjects;
    }

    private static Finding end(CompletableFuture<Finding> look) throws Exception {
        Finding finding = look.get(30, TimeUnit.SECONDS);
        assertThat(finding.toString()).doesNotContain("s3cret", "0ther", "czNjcmV0");
        return finding;
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void a_mail_that_arrives_is_timed_and_deleted_and_nobody_elses_is_touched(String protocol) throws Exception {
        folder("Junk");
        deliver(
                GreenMailUtil.createTextEmail("a@b.example", "c@d.example", "quotation", "hello", ServerSetup.SMTP),
                "INBOX",
                "none");
        CompletableFuture<Finding> look = begin(protocol, Map.of());
        deliver(sent(1), "INBOX", PASSED);

        Finding finding = end(look);

        assertThat(finding.status()).as(finding.toString()).isEqualTo(Status.UP);
        assertThat(finding.evidence())
                .containsEntry("spf", "pass")
                .containsEntry("dkim", "pass")
                .containsEntry("dmarc", "pass")
                .containsEntry("deleted", "true")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("messageId", sent(1).getMessageID())
                .containsKeys("sentAt", "acceptedMs", "arrivedMs", "accepted", "tlsMs");
        await().untilAsserted(() -> assertThat(subjects("INBOX")).containsExactly("quotation"));
        assertThat(sending.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mail_that_comes_late_or_as_spam_or_as_somebody_elses_is_a_warning() throws Exception {
        folder("Junk");
        CompletableFuture<Finding> late = begin("imap", Map.of("warnAfter", "PT0.1S"));
        deliver(sent(1), "INBOX", PASSED);
        assertThat(end(late).outcome()).isEqualTo("mail-late");
        assertThat(end(late).status()).isEqualTo(Status.DEGRADED);

        CompletableFuture<Finding> junk = begin("imap", Map.of());
        deliver(sent(2), "Junk", PASSED);
        assertThat(end(junk).outcome()).isEqualTo("mail-in-junk");
        assertThat(subjects("Junk")).isEmpty();

        CompletableFuture<Finding> forged = begin("imap", Map.of());
        deliver(sent(3), "INBOX", "mx.check.example; spf=fail; dkim=pass; dmarc=pass");
        Finding finding = end(forged);
        assertThat(finding.outcome()).isEqualTo("mail-unauthenticated");
        assertThat(finding.evidence()).containsEntry("failing", "spf fail");

        CompletableFuture<Finding> unsigned = begin("imap", Map.of("passes", List.of("dkim")));
        deliver(sent(4), "INBOX", "mx.check.example; spf=pass; dkim=none");
        assertThat(end(unsigned).evidence()).containsEntry("failing", "dkim none");
    }

    @Test
    void what_never_arrives_is_down_and_what_arrives_after_that_is_cleaned_up_by_the_next_check() throws Exception {
        folder("Junk");
        Finding lost = end(begin("imap", Map.of("timeout", "PT1S")));
        assertThat(lost.outcome()).isEqualTo("mail-not-arrived");
        assertThat(lost.status()).isEqualTo(Status.DOWN);
        assertThat(lost.evidence()).containsKey("accepted");

        deliver(sent(1), "INBOX", PASSED);
        CompletableFuture<Finding> next = begin("imap", Map.of("timeout", "PT1S", "warnAfter", "PT0.9S"));
        deliver(sent(2), "INBOX", PASSED);
        assertThat(end(next).evidence()).containsEntry("leftOver", "1").containsKey("arrivedMs");
        assertThat(subjects("INBOX")).isEmpty();
    }

    @Test
    void a_mail_that_is_not_accepted_is_down_for_the_reason_that_was_given() throws Exception {
        Finding wrong = end(begin(
                sending.getSmtps().getPort(),
                "a wrong one",
                "imap",
                receiving.getImaps().getPort(),
                "0ther",
                Map.of()));
        assertThat(wrong.outcome()).isEqualTo("mail-not-accepted");
        assertThat(wrong.status()).isEqualTo(Status.DOWN);
        assertThat(wrong.evidence()).containsEntry("reason", "auth-failed");

        try (FakeMail full = new FakeMail(null, wire -> {
            wire.say("220 ready");
            wire.hear();
            wire.say("250 mail.example");
            wire.hear();
            wire.say("250 ok");
            wire.hear();
            wire.say("452 4.2.2 mailbox full");
            wire.hear();
        })) {
            Finding refused = end(begin("imap", Map.of("send", Map.of("host", "mail.example", "port", full.port()))));
            assertThat(refused.detail()).isEqualTo("not accepted: answer to RCPT: 452 4.2.2 mailbox full");
            assertThat(refused.evidence()).containsEntry("reason", "smtp-452");
            assertThat(full.heard())
                    .startsWith(
                            "clear EHLO monitor.invalid",
                            "clear MAIL FROM:<watch@yamada.example>",
                            "clear RCPT TO:<probe@check.example>");
        }
        assertThat(sending.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mailbox_that_cannot_be_looked_into_says_nothing_about_the_mail() throws Exception {
        Finding finding = end(begin(
                sending.getSmtps().getPort(),
                "s3cret",
                "pop3",
                receiving.getPop3s().getPort(),
                "a wrong one",
                Map.of("timeout", "PT1S")));

        assertThat(finding.outcome()).isEqualTo("mailbox-unreadable");
        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        assertThat(finding.evidence()).containsEntry("reason", "auth-failed");
    }

    @Test
    void however_many_wait_for_their_mail_no_thread_waits() throws Exception {
        folder("Junk");
        List<CompletableFuture<Finding>> looks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            looks.add(begin("imap", Map.of()));
        }
        sent(20);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("probe-"))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(looks).noneMatch(CompletableFuture::isDone);

        for (MimeMessage mail : sending.getReceivedMessages()) {
            deliver(mail, "INBOX", PASSED);
        }
        for (CompletableFuture<Finding> look : looks) {
            assertThat(end(look).evidence()).containsKey("arrivedMs");
        }
    }

    @Test
    void an_imap_server_may_put_its_words_in_another_order_and_know_no_uidplus() throws Exception {
        try (FakeMail box = new FakeMail(tls, wire -> {
            wire.say("* OK ready");
            wire.hear();
            wire.say("* CAPABILITY IMAP4rev1", "x OK done");
            wire.hear();
            wire.say("* CAPABILITY IMAP4rev1 IDLE", "x OK logged in");
            wire.hear();
            wire.say("* 2 EXISTS", "* FLAGS (\\Deleted)", "x OK [READ-WRITE] selected");
            wire.hear();
            wire.say("* SEARCH 7 12", "x OK done");
            wire.hear();
            String other = "Subject: Re: Mail check\r\n\r\n";
            String ours = "Authentication-Results: mx.check.example;\r\n spf=pass\r\nSubject: " + subject(sent(1))
                    + "\r\n\r\n";
            wire.say("* 1 FETCH (UID 7 BODY[HEADER.FIELDS (SUBJECT)] {" + other.length() + "}");
            wire.say(other + ")");
            wire.say("* 2 FETCH (BODY[HEADER.FIELDS (SUBJECT)] {" + ours.length() + "}");
            wire.say(ours + " UID 12)", "x OK done");
            wire.hear();
            wire.say("x OK stored");
            wire.hear();
            wire.say("x BAD what is UID EXPUNGE");
            wire.hear();
            wire.say("* 2 EXPUNGE", "x OK done");
            wire.hear();
        })) {
            Finding finding = end(begin(sending.getSmtps().getPort(), "s3cret", "imap", box.port(), "0ther", Map.of()));

            assertThat(finding.evidence()).as(finding.toString()).containsEntry("spf", "pass");
            await().untilAsserted(() -> assertThat(box.heard())
                    .endsWith(
                            "secret x UID STORE 12 +FLAGS.SILENT (\\Deleted)",
                            "secret x UID EXPUNGE 12",
                            "secret x EXPUNGE",
                            "secret x LOGOUT"));
        }
    }
}
