package jp.orikaeshi.scenario;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Somebody's mail. */
final class Mailbox {
    private final PostOffice postOffice;
    private final String address;

    Mailbox(PostOffice postOffice, String address) {
        this.postOffice = postOffice;
        this.address = address;
    }

    /** Waits for a mail whose subject contains this, and takes it out. */
    Mail gets(String subject) {
        return await().alias(address + " gets a mail “" + subject + "”")
                .atMost(StoryDesk.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> postOffice.take(address, subject), Optional::isPresent)
                .orElseThrow();
    }

    /** All that came in this story, taken out or not. */
    List<Mail> all() {
        return postOffice.delivered().stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }
}
