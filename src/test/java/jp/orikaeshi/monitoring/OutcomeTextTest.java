package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeTextTest {
    private static final Pattern NAMED =
            Pattern.compile("(?:Finding\\s*\\.\\s*(?:down|degraded)|refused)\\(\\s*\"([a-z0-9-]+)\"\\s*,");

    @Test
    void a_customer_reads_what_was_seen_in_their_own_language() {
        assertThat(words(Locale.JAPANESE, "refused", Map.of())).isEqualTo("接続を受け付けません");
        assertThat(words(Locale.JAPANESE, "http-503", Map.of())).isEqualTo("エラー応答（HTTP 503）");
        assertThat(words(Locale.ENGLISH, "smtp-421", Map.of())).isEqualTo("Error answer of the mail server (421)");
        assertThat(words(Locale.JAPANESE, "cert-expiring", Map.of("daysLeft", "6")))
                .isEqualTo("証明書の有効期限まで 6日");
    }

    @Test
    void a_fact_that_was_not_noted_leaves_no_empty_brackets() {
        assertThat(words(Locale.JAPANESE, "listed", Map.of("listed", "zen.spamhaus.org")))
                .isEqualTo("登録されています（zen.spamhaus.org）");
        assertThat(words(Locale.JAPANESE, "listed", Map.of())).isEqualTo("登録されています");
        assertThat(words(Locale.ENGLISH, "listed", Map.of())).isEqualTo("Listed as a source of spam");
    }

    @Test
    void what_is_our_own_fault_is_said_to_be_ours() {
        assertThat(OutcomeText.words(Status.UNKNOWN, "resolver-unreachable", Map.of(), Locale.JAPANESE))
                .contains("当方");
    }

    /** Read from the sources of the probes: whoever names a new outcome there finds out here. */
    @Test
    void every_trouble_that_a_probe_can_name_has_words_of_its_own() throws IOException {
        Set<String> outcomes = outcomes();

        assertThat(outcomes)
                .hasSizeGreaterThan(15)
                .allSatisfy(outcome -> assertThat(words(Locale.JAPANESE, outcome, Map.of()))
                        .isNotEqualTo(words(Locale.JAPANESE, "nothing known", Map.of())));
    }

    private static Set<String> outcomes() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/jp/orikaeshi/monitoring"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher named = NAMED.matcher(Files.readString(source));
                while (named.find()) {
                    found.add(named.group(1));
                }
            }
        }
        return found;
    }

    private static String words(Locale language, String outcome, Map<String, String> facts) {
        return OutcomeText.words(Status.DOWN, outcome, facts, language);
    }
}
