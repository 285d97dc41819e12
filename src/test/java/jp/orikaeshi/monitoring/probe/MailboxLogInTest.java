package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log-in at servers that are not of our making, through TLS from the first byte on. */
class MailboxLogInTest {
    private FakeDns dns;
    private ProbeNetwork network;
    private GreenMail postOffice;

    @BeforeEach
    void start() throws Exception {
        dns = new FakeDns().a("mail.example", "127.0.0.1");
        network = PostOffices.seenFrom(dns);
        postOffice =
                PostOffices.started(ServerSetup.PROTOCOL_SMTPS, ServerSetup.PROTOCOL_IMAPS, ServerSetup.PROTOCOL_POP3S);
        postOffice.setUser("watch@yamada.example", "watch", "pass\"w\\rd");
    }

    @AfterEach
    void stop() {
        postOffice.stop();
        network.close();
        dns.close();
    }

    private Finding look(ProbeKind kind, int port, String password) throws Exception {
        return network.look(
                        kind,
                        new Params(Map.of(
                                "host",
                                "mail.example",
                                "port",
                                port,
                                "tls",
                                true,
                                "auth",
                                Map.of("user", "watch", "password", password))))
                .get(12, TimeUnit.SECONDS);
    }

    @Test
    void the_right_password_is_accepted_and_a_wrong_one_is_told() throws Exception {
        Map<ProbeKind, Integer> ports = Map.of(
                ProbeKind.SMTP, postOffice.getSmtps().getPort(),
                ProbeKind.IMAP, postOffice.getImaps().getPort(),
                ProbeKind.POP3, postOffice.getPop3s().getPort());
        for (var port : ports.entrySet()) {
            Finding right = look(port.getKey(), port.getValue(), "pass\"w\\rd");
            assertThat(right.outcome()).as(port.getKey() + " " + right).isEqualTo("ok");
            assertThat(right.evidence()).containsEntry("auth", "accepted").containsEntry("names", "mail.example");
            Finding wrong = look(port.getKey(), port.getValue(), "another");
            assertThat(wrong.outcome()).as(port.getKey() + " " + wrong).isEqualTo("auth-failed");
        }
    }
}
