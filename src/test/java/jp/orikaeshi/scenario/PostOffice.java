package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The mail server that the desk of the stories sends through. It can be closed for a while. */
final class PostOffice {
    private final int port = freePort();
    private final List<MimeMessage> delivered = new ArrayList<>();
    private GreenMail server = open();

    private GreenMail open() {
        GreenMail opened = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.start();
        return opened;
    }

    String url() {
        return "smtp://127.0.0.1:" + port + "?starttls=off";
    }

    void closes() {
        delivered.addAll(List.of(server.getReceivedMessages()));
        server.stop();
    }

    void opensAgain() {
        server = open();
    }

    void forget() {
        delivered.clear();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new AssertionError(e);
        }
    }

    /** What has come for this address, in the order in which it came. */
    List<MimeMessage> mailsTo(String address) {
        List<MimeMessage> all = new ArrayList<>(delivered);
        all.addAll(List.of(server.getReceivedMessages()));
        return all.stream().filter(mail -> to(mail).equals(address)).toList();
    }

    List<String> subjectsTo(String address) {
        return mailsTo(address).stream().map(PostOffice::subject).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            assertThat(mail.getAllRecipients()).hasSize(1);
            return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
