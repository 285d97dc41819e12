package jp.orikaeshi.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Logger;
import jp.orikaeshi.mail.Letter;
import jp.orikaeshi.mail.MailFailure;
import jp.orikaeshi.mail.Mailer;

/** The demo's mail server: a folder. Each letter is a file that any mail program opens; sent again, it is the same file. */
final class MailFolder implements Mailer {
    private static final Logger LOG = Logger.getLogger(MailFolder.class.getName());

    private final Path folder;
    private final String from;

    MailFolder(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void send(Letter letter) throws MailFailure {
        Path file = folder.resolve(letter.messageId().replaceAll("@.*", "") + ".eml");
        try {
            MimeLetter message = MimeLetter.of(Session.getInstance(new Properties()), from, letter);
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
        } catch (MessagingException e) {
            throw MailFailure.permanent("not a letter: " + e.getClass().getSimpleName());
        } catch (IOException e) {
            throw MailFailure.temporary(e.toString());
        }
        LOG.info(() -> "The demo sends no mail; it is kept as " + file);
    }
}
