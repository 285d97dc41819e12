package jp.orikaeshi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.orikaeshi.account.web.AuditWords;
import jp.orikaeshi.web.Messages;
import org.junit.jupiter.api.Test;

/** Reads the sources: what is written down there and what the page calls it cannot part. */
class AuditWordsTest {
    private static final Pattern RECORDED = Pattern.compile("audit\\.record(?:OnceSince)?\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void every_action_has_words_in_both_languages() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> actions(file).stream())
                    .forEach(actions::add);
        }

        assertThat(actions).contains("logged-in", "recording-played", "desk-applied");
        assertThat(actions)
                .allSatisfy(action -> assertThat(List.of(Locale.JAPANESE, Locale.ENGLISH))
                        .allMatch(locale -> Messages.has(locale, "account.audit." + action)));
    }

    @Test
    void how_much_a_desk_file_changed_is_said_in_the_readers_language() {
        assertThat(AuditWords.subject(Locale.JAPANESE, "desk-applied", "desk file (17)"))
                .isEqualTo("変更 17 件");
        assertThat(AuditWords.subject(Locale.ENGLISH, "desk-applied", "desk file (1)"))
                .isEqualTo("1 change");
        assertThat(AuditWords.subject(Locale.JAPANESE, "account-saved", "desk file (17)"))
                .isEqualTo("desk file (17)");
    }

    @Test
    void a_change_of_the_set_up_leads_to_whose_it_was_and_names_nobody() {
        String subject = "probe http web 7c9e6679-7425-40de-944b-e07fc1f90ae7";

        assertThat(AuditWords.subject(Locale.JAPANESE, "setup-changed", subject))
                .isEqualTo("監視項目 http web");
        assertThat(AuditWords.subject(Locale.ENGLISH, "setup-added", "customer 7c9e6679-7425-40de-944b-e07fc1f90ae7"))
                .isEqualTo("Customer");
        assertThat(AuditWords.address("setup-changed", subject))
                .contains("/setup/customers/7c9e6679-7425-40de-944b-e07fc1f90ae7");
        assertThat(AuditWords.address("logged-in", subject)).isEmpty();
    }

    @Test
    void a_change_of_what_belongs_to_no_customer_leads_to_the_list_it_stands_in() {
        assertThat(AuditWords.subject(Locale.JAPANESE, "setup-changed", "plans[standard]"))
                .isEqualTo("プラン standard");
        assertThat(AuditWords.subject(Locale.ENGLISH, "setup-changed", "priorities"))
                .isEqualTo("Priority by trouble");
        assertThat(AuditWords.address("setup-removed", "plans[standard]")).contains("/setup/plans");
        assertThat(AuditWords.address("desk-applied", "plans[standard]")).isEmpty();
    }

    private static List<String> actions(Path file) {
        try {
            return RECORDED.matcher(Files.readString(file))
                    .results()
                    .map(call -> ACTION.matcher(call.group(1))
                            .results()
                            .map(found -> found.group(1))
                            .toList())
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
