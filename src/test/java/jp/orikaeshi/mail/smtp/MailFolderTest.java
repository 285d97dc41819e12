package jp.orikaeshi.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import jp.orikaeshi.mail.Letter;
import jp.orikaeshi.mail.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {
    @TempDir
    Path data;

    @Test
    void a_letter_that_is_sent_twice_is_one_file_that_a_mail_program_opens() throws Exception {
        Path folder = data.resolve("demo/mail");
        MailFolder mails = new MailFolder(folder, "折り返し窓口 <desk@desk.example>");
        Letter letter = new Letter(
                "one@desk.example",
                new Recipient("taro@yamada.example", "山田 太郎", Locale.JAPANESE),
                Locale.JAPANESE,
                Instant.parse("2026-11-24T02:10:00Z"),
                "受け付けました",
                "山田 太郎 様\n",
                List.of());
        mails.send(letter);
        mails.send(letter);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("one.eml"));
        }
        try (InputStream in = Files.newInputStream(folder.resolve("one.eml"))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(message.getSubject()).isEqualTo("受け付けました");
            assertThat(message.getContent().toString()).startsWith("山田 太郎 様");
        }
    }
}
