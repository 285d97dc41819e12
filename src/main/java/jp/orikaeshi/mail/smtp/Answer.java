package jp.orikaeshi.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.orikaeshi.mail.MailFailure;
import org.jspecify.annotations.Nullable;

/** What a failed attempt means: RFC 5321, 4.2.1, says which answers are final. */
final class Answer {
    private static final Pattern CODE = Pattern.compile("^\\s*([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?");
    // Final for the server, but a password, an encryption or a full mailbox can be mended.
    private static final Set<String> MENDABLE = Set.of("530", "534", "535", "538", "552");

    private Answer() {}

    /**
     * The failure behind it. Of the server's words only the numbers are kept: the rest often repeats the address, and
     * reasons go to logs.
     */
    static MailFailure of(MessagingException thrown) {
        Optional<Matcher> code = chain(thrown)
                .map(e -> CODE.matcher(String.valueOf(e.getMessage())))
                .filter(Matcher::find)
                .findFirst();
        if (code.isEmpty()) {
            return MailFailure.temporary(reason(thrown));
        }
        String number = String.valueOf(code.get().group(1));
        String enhanced = code.get().group(2) == null ? "" : " " + code.get().group(2);
        String reason = "the mail server answered " + number + enhanced;
        boolean permanent = thrown instanceof SendFailedException
                && !(thrown instanceof AuthenticationFailedException)
                && number.startsWith("5")
                && !MENDABLE.contains(number);
        return permanent ? MailFailure.permanent(reason) : MailFailure.temporary(reason);
    }

    private static String reason(MessagingException thrown) {
        Throwable root = chain(thrown).reduce((first, last) -> last).orElse(thrown);
        String said = String.valueOf(root.getMessage()).replaceAll("\\S*@\\S*", "(address)");
        return root.getClass().getSimpleName() + ": " + said.strip();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, e -> e != null, Answer::next);
    }

    private static @Nullable Throwable next(Throwable thrown) {
        return thrown instanceof MessagingException mail ? mail.getNextException() : thrown.getCause();
    }
}
