package jp.orikaeshi.monitoring.probe;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail servers that change to TLS and let a mailbox log in, or do not. */
class MailProbersTest {
    private static final Map<String, Object> AUTH = Map.of("user", "watch@yamada.example", "password", "pa ss\"w0rd");
    // printf '\0watch@yamada.example\0pa ss"w0rd' | base64
    private static final String PLAIN = "AHdhdGNoQHlhbWFkYS5leGFtcGxlAHBhIHNzIncwcmQ=";

    private FakeDns dns;
    private ProbeNetwork network;
    private SSLContext good;
    private SSLContext other;

    @BeforeEach
    void start() throws Exception {
        TestAuthority authority = new TestAuthority();
        Clock clock = Clock.systemUTC();
        Instant now = clock.instant();
        good = authority.server("mail.example", now.minus(1, DAYS), now.plus(40, DAYS));
        other = authority.server("other.example", now.minus(1, DAYS), now.plus(40, DAYS));
        dns = new FakeDns().a("mail.example", "127.0.0.1");
        network =
                new ProbeNetwork(Optional.of(dns.address()), List.of("127.0.0.0/8"), clock, authority.trust(), "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    private Finding look(ProbeKind kind, FakeMail server, Map<String, Object> more) throws Exception {
        Map<String, Object> params = new HashMap<>(more);
        params.put("host", "mail.example");
        params.put("port", server.port());
        Finding finding = network.look(kind, new Params(params)).get(12, TimeUnit.SECONDS);
        assertThat(finding.toString()).doesNotContain("w0rd", PLAIN, "cGEgc3Mi");
        return finding;
    }

    // The farewell may still be on its way when the finding is there.
    private static void hears(FakeMail server, String... lines) {
        await().untilAsserted(() -> assertThat(server.heard()).containsExactly(lines));
    }

    private static void hearsAmongOthers(FakeMail server, String... lines) {
        await().untilAsserted(() -> assertThat(server.heard()).contains(lines));
    }

    private static FakeMail.Script smtp(SSLContext tls, String ways, String answer) {
        return wire -> {
            wire.say("220-mail.example", "220 ready");
            wire.hear();
            wire.say("250-mail.example", "250 STARTTLS");
            if (wire.hear().equals("STARTTLS")) {
                wire.say("220 go ahead");
                wire.tls(tls);
                wire.hear();
                wire.say("250-mail.example", "250 AUTH " + ways);
                String line = wire.hear();
                if (line.equals("AUTH LOGIN")) {
                    wire.say("334 VXNlcm5hbWU6");
                    wire.hear();
                    wire.say("334 UGFzc3dvcmQ6");
                    line = wire.hear();
                }
                // Some servers repeat what they were told.
                wire.say(answer + " " + line);
                wire.hear();
            }
        };
    }

    @Test
    void a_server_is_greeted_again_behind_starttls_and_its_certificate_is_noted() throws Exception {
        try (FakeMail server = new FakeMail(null, smtp(good, "PLAIN", "500"))) {
            Finding finding = look(ProbeKind.SMTP, server, Map.of("starttls", "required"));

            assertThat(finding.outcome()).isEqualTo("ok");
            assertThat(finding.detail()).isEqualTo("220-mail.example");
            assertThat(finding.evidence())
                    .containsEntry("starttls", "true")
                    .containsEntry("banner", "220-mail.example")
                    .containsEntry("names", "mail.example")
                    .containsEntry("daysLeft", "39")
                    .containsKeys("protocol", "tlsMs", "ehloMs");
            assertThat(server.heard())
                    .startsWith("clear EHLO monitor.invalid", "clear STARTTLS", "secret EHLO monitor.invalid");
        }
    }

    @Test
    void a_mailbox_logs_in_through_tls_only_by_whichever_way_is_offered() throws Exception {
        for (String way : List.of("PLAIN LOGIN", "LOGIN")) {
            try (FakeMail server = new FakeMail(null, smtp(good, way, "235 2.7.0"))) {
                Finding finding = look(ProbeKind.SMTP, server, Map.of("auth", AUTH));

                assertThat(finding.outcome()).as(way).isEqualTo("ok");
                assertThat(finding.evidence()).containsEntry("auth", "accepted");
                hearsAmongOthers(
                        server,
                        way.equals("LOGIN") ? "secret cGEgc3MidzByZA==" : "secret AUTH PLAIN " + PLAIN,
                        "secret QUIT");
            }
        }
    }

    @Test
    void a_refused_log_in_is_told_by_its_code_alone() throws Exception {
        try (FakeMail wrong = new FakeMail(null, smtp(good, "PLAIN", "535 5.7.8"));
                FakeMail busy = new FakeMail(null, smtp(good, "PLAIN", "454 4.7.0"));
                FakeMail strange = new FakeMail(null, smtp(good, "GSSAPI", "535"))) {
            Finding refused = look(ProbeKind.SMTP, wrong, Map.of("auth", AUTH));
            assertThat(refused.outcome()).isEqualTo("auth-failed");
            assertThat(refused.detail()).isEqualTo("log-in refused: 535 5.7.8");
            assertThat(look(ProbeKind.SMTP, busy, Map.of("auth", AUTH)).outcome())
                    .isEqualTo("auth-unavailable");
            assertThat(look(ProbeKind.SMTP, strange, Map.of("auth", AUTH)).outcome())
                    .isEqualTo("auth-missing");
        }
    }

    @Test
    void a_password_never_goes_to_a_server_without_tls_or_with_another_ones_certificate() throws Exception {
        try (FakeMail stripped = new FakeMail(null, wire -> {
                    wire.say("220 ready");
                    wire.hear();
                    wire.say("250-mail.example", "250 AUTH PLAIN");
                    wire.hear();
                });
                FakeMail impostor = new FakeMail(null, smtp(other, "PLAIN", "235 2.7.0"))) {
            assertThat(look(ProbeKind.SMTP, stripped, Map.of("auth", AUTH)).outcome())
                    .isEqualTo("starttls-missing");
            assertThat(look(ProbeKind.SMTP, stripped, Map.of("auth", AUTH, "starttls", "offered"))
                            .status())
                    .isEqualTo(Status.DOWN);
            assertThat(look(ProbeKind.SMTP, impostor, Map.of("auth", AUTH)).outcome())
                    .isEqualTo("cert-host-mismatch");
            assertThat(stripped.heard()).noneMatch(line -> line.contains("AUTH"));
            assertThat(impostor.heard()).noneMatch(line -> line.contains("AUTH"));
        }
    }

    @Test
    void where_starttls_is_only_on_offer_its_faults_are_warnings() throws Exception {
        try (FakeMail plain = new FakeMail(null, wire -> {
                    wire.say("220 ready");
                    wire.hear();
                    wire.say("250 mail.example");
                    wire.hear();
                });
                FakeMail impostor = new FakeMail(null, smtp(other, "PLAIN", "235 2.7.0"))) {
            Finding missing = look(ProbeKind.SMTP, plain, Map.of("starttls", "offered"));
            assertThat(missing.outcome()).isEqualTo("starttls-missing");
            assertThat(missing.status()).isEqualTo(Status.DEGRADED);
            assertThat(look(ProbeKind.SMTP, plain, Map.of("starttls", "required"))
                            .status())
                    .isEqualTo(Status.DOWN);
            Finding wrong = look(ProbeKind.SMTP, impostor, Map.of("starttls", "offered"));
            assertThat(wrong.outcome()).isEqualTo("cert-host-mismatch");
            assertThat(wrong.status()).isEqualTo(Status.DEGRADED);
        }
    }

    @Test
    void what_is_slipped_in_behind_the_agreement_to_starttls_is_never_taken_for_an_answer() throws Exception {
        for (String slipped : List.of("250 all is well", "250 half a li")) {
            try (FakeMail server = new FakeMail(null, wire -> {
                wire.say("220 ready");
                wire.hear();
                wire.say("250-mail.example", "250 STARTTLS");
                wire.hear();
                wire.say("220 go ahead", slipped);
                wire.tls(good);
                wire.hear();
            })) {
                assertThat(look(ProbeKind.SMTP, server, Map.of("starttls", "required"))
                                .outcome())
                        .isIn("protocol-error", "tls-not-spoken");
            }
        }
    }

    @Test
    void tls_from_the_first_byte_on_is_asked_for_by_the_port_or_by_the_probe() throws Exception {
        try (FakeMail server = new FakeMail(good, wire -> {
            wire.say("220 ready");
            wire.hear();
            wire.say("250-mail.example", "250 AUTH PLAIN");
            wire.hear();
            wire.say("235 welcome");
            wire.hear();
        })) {
            Finding finding = look(ProbeKind.SMTP, server, Map.of("tls", true, "auth", AUTH));

            assertThat(finding.outcome()).isEqualTo("ok");
            assertThat(server.heard()).allMatch(line -> line.startsWith("secret "));
        }
        assertThat(MailSecurity.of(new Params(Map.of()), 465, 465).tls()).isTrue();
        assertThat(MailSecurity.of(new Params(Map.of("tls", false)), 465, 465).tls())
                .isFalse();
        assertThat(MailSecurity.of(new Params(Map.of()), 587, 465).tls()).isFalse();
    }

    @Test
    void an_imap_mailbox_logs_in_behind_starttls() throws Exception {
        try (FakeMail server = new FakeMail(null, imap("AUTH=PLAIN", "x OK welcome"));
                FakeMail login = new FakeMail(null, imap("IDLE", "x OK welcome"));
                FakeMail wrong = new FakeMail(null, imap("IDLE", "x NO [AUTHENTICATIONFAILED] pa ss\"w0rd is wrong"));
                FakeMail busy = new FakeMail(null, imap("IDLE", "x NO [UNAVAILABLE] later"))) {
            Map<String, Object> params = Map.of("auth", AUTH);
            assertThat(look(ProbeKind.IMAP, server, params).outcome()).isEqualTo("ok");
            hears(
                    server,
                    "clear x CAPABILITY",
                    "clear x STARTTLS",
                    "secret x CAPABILITY",
                    "secret x AUTHENTICATE PLAIN",
                    "secret " + PLAIN,
                    "secret x LOGOUT");
            assertThat(look(ProbeKind.IMAP, login, params).outcome()).isEqualTo("ok");
            assertThat(login.heard()).contains("secret x LOGIN \"watch@yamada.example\" \"pa ss\\\"w0rd\"");
            assertThat(look(ProbeKind.IMAP, wrong, params).outcome()).isEqualTo("auth-failed");
            assertThat(look(ProbeKind.IMAP, busy, params).outcome()).isEqualTo("auth-unavailable");
        }
    }

    private FakeMail.Script imap(String capability, String answer) {
        return wire -> {
            wire.say("* OK ready");
            wire.hear();
            wire.say("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED", "x OK done");
            wire.hear();
            wire.say("x OK begin");
            wire.tls(good);
            wire.hear();
            wire.say("* CAPABILITY IMAP4rev1 " + capability, "x OK done");
            if (wire.hear().startsWith("x AUTHENTICATE")) {
                wire.say("+ ");
                wire.hear();
            }
            wire.say(answer);
            wire.hear();
        };
    }

    @Test
    void a_pop3_server_is_greeted_and_a_mailbox_logs_in_behind_stls() throws Exception {
        try (FakeMail plain = new FakeMail(null, wire -> {
                    wire.say("+OK ready <1896.697170952@mail.example>");
                    wire.hear();
                });
                FakeMail server = new FakeMail(null, pop3("+OK welcome"));
                FakeMail wrong = new FakeMail(null, pop3("-ERR [AUTH] pa ss\"w0rd is wrong"));
                FakeMail full = new FakeMail(null, wire -> wire.say("-ERR too many connections"));
                FakeMail smtp = new FakeMail(null, wire -> wire.say("220 ready"))) {
            Finding up = look(ProbeKind.POP3, plain, Map.of("tls", false));
            assertThat(up.outcome()).isEqualTo("ok");
            assertThat(up.detail()).isEqualTo("+OK ready <>");
            hears(plain, "clear QUIT");

            assertThat(look(ProbeKind.POP3, server, Map.of("auth", AUTH)).outcome())
                    .isEqualTo("ok");
            hears(
                    server,
                    "clear CAPA",
                    "clear STLS",
                    "secret CAPA",
                    "secret USER watch@yamada.example",
                    "secret PASS pa ss\"w0rd",
                    "secret QUIT");
            assertThat(look(ProbeKind.POP3, wrong, Map.of("auth", AUTH)).outcome())
                    .isEqualTo("auth-failed");
            assertThat(look(ProbeKind.POP3, full, Map.of()).outcome()).isEqualTo("pop3-refused");
            assertThat(look(ProbeKind.POP3, smtp, Map.of()).outcome()).isEqualTo("banner-unexpected");
        }
    }

    private FakeMail.Script pop3(String answer) {
        return wire -> {
            wire.say("+OK ready");
            wire.hear();
            wire.say("+OK", "USER", "STLS", ".");
            wire.hear();
            wire.say("+OK begin");
            wire.tls(good);
            wire.hear();
            wire.say("+OK", "USER", ".");
            wire.hear();
            wire.say("+OK");
            wire.hear();
            wire.say(answer);
            wire.hear();
        };
    }

    @Test
    void the_parameters_of_a_probe_do_not_show_its_password() {
        Params params = new Params(Map.of("host", "mail.example", "auth", AUTH));

        assertThat(params.toString()).contains("host").doesNotContain("w0rd");
        assertThat(MailSecurity.of(params, 587, 465).toString()).doesNotContain("w0rd");
    }
}
