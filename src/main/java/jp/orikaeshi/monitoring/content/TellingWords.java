package jp.orikaeshi.monitoring.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that were not on a page before, and that hardly anybody puts on his own. */
final class TellingWords {
    private static final int SPAM_ENOUGH = 3;
    private static final Pattern MARK = Pattern.compile(
            "hacked by|hack3d|h4cked|defaced by|\\bpwned\\b|[0o]wned by|\\b0wned\\b|(was|been|got) hacked\\b|greetz"
                    + "|ハッキング(され|し)ました|改ざんしました",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAM = Pattern.compile(
            "\\b(slot gacor|judi|togel|casino|viagra|cialis|levitra)\\b|オンラインカジノ|バイアグラ|偽ブランド|スーパーコピー",
            Pattern.CASE_INSENSITIVE);

    private TellingWords() {}

    /** The mark of an intruder that is new. */
    static Optional<String> mark(PageContent before, PageContent now) {
        return newly(MARK, before, now);
    }

    /** Words of trades that plant their pages into those of others, where there are several. */
    static Optional<String> spam(PageContent before, PageContent now) {
        long count = SPAM.matcher(now.text()).results().count();
        return count < SPAM_ENOUGH ? Optional.empty() : newly(SPAM, before, now);
    }

    private static Optional<String> newly(Pattern words, PageContent before, PageContent now) {
        Matcher found = words.matcher(now.text());
        return found.find() && !words.matcher(before.text()).find() ? Optional.of(found.group()) : Optional.empty();
    }
}
