package jp.orikaeshi.scenario;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.mail.smtp.RefusingServer;

/** The mail server that the desk of the stories sends through. It can be closed for a while, or refuse everybody. */
final class PostOffice {
    // What every ticket brings: stories that are not about mail need not wait for it. Once to each address, not twice.
    private static final Pattern USUAL = Pattern.compile(".*(新しいチケット：|お問い合わせを受け付けました|対応が完了しました).*");

    // Two seconds, as it comes, are not always enough on a machine that starts something else.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port = RunningDesk.freePort();
    private final List<Mail> before = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private boolean senderWasKilled;
    private GreenMail server = open();

    private GreenMail open() {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        GreenMail opened = new GreenMail(setup);
        opened.start();
        return opened;
    }

    String url() {
        return "smtp://127.0.0.1:" + port + "?starttls=off";
    }

    void closes() {
        before.addAll(received());
        server.stop();
    }

    void opensAgain() {
        server = open();
    }

    /** Until it is closed, a server at the same place knows none of the addresses. */
    RefusingServer knowsNobody() {
        closes();
        try {
            return new RefusingServer(port, "RCPT", "550 5.1.1 no such user");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on a mail may come again under its own id: it was sent, and the sender died before it wrote that down. */
    void senderWasKilled() {
        senderWasKilled = true;
    }

    void forget() {
        senderWasKilled = false;
        before.clear();
        taken.clear();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    /** What came since the story began. */
    List<Mail> delivered() {
        return Stream.concat(before.stream(), received().stream()).toList();
    }

    private List<Mail> received() {
        return Stream.of(server.getReceivedMessages()).map(Mail::new).toList();
    }

    /** The first such mail that nobody took yet. */
    Optional<Mail> take(String address, String subject) {
        Optional<Mail> found = delivered().stream()
                .filter(mail -> mail.to().equals(address))
                .filter(mail -> mail.subject().contains(subject))
                .filter(mail -> !taken.contains(mail.id()))
                .findFirst();
        found.ifPresent(mail -> taken.add(mail.id()));
        return found;
    }

    /** Mails that no story waited for: unusual ones, and whatever somebody got twice. */
    List<Mail> unexpected() {
        Set<String> ids = new HashSet<>();
        Set<String> seen = new HashSet<>();
        return delivered().stream()
                .filter(mail -> ids.add(mail.id()) || !senderWasKilled)
                .filter(mail -> !seen.add(mail.id())
                        || !seen.add(mail.to() + " " + mail.subject())
                        || !(taken.contains(mail.id())
                                || USUAL.matcher(mail.subject()).matches()))
                .toList();
    }
}
