package jp.orikaeshi.monitoring.probe;

import java.util.regex.Pattern;

/**
 * The page that a hosting company shows in place of a site whose account it has stopped.
 *
 * <p>On an error it is told by words that name both an account or contract and its suspension, unless the page speaks of
 * maintenance. On a page that counts as a success, where an article on the subject has the same words, only by the
 * address of cPanel's notice, or by a short page whose whole title is one. Sources: the notices of cPanel ({@code
 * /cgi-sys/suspendedpage.cgi}, 509 <i>Bandwidth Limit Exceeded</i>) and of Control WebPanel; for Japan reports of
 * customers, since its companies publish no wording. Plesk's 503 and Xserver's 403 have no mark of their own: {@code
 * AccountSuspended} has to tell them by what else fails.
 */
final class SuspensionNotice {
    private static final int LONGEST_NOTICE = 20_000;
    private static final Pattern ADDRESS = Pattern.compile("/suspended(page|\\.page)?(\\.cgi|\\.html?|/?$)");
    private static final Pattern WORDS = words(
            "\\b(account|website|web site|site|domain|hosting)\\b.{0,40}\\b(has been|have been|is|was)\\b.{0,24}\\bsuspended\\b",
            "\\b(account|website|site|domain) suspended\\b",
            "\\bbandwidth limit exceeded\\b",
            "アカウント.{0,16}(凍結|利用停止|(利用|使用|公開)を停止|停止され|停止中|停止して)",
            "(サーバー?|契約|ホスティング).{0,16}(凍結|利用停止|利用を停止)",
            "(未納|未払い?|滞納).{0,40}(凍結|停止)",
            "規約.{0,6}違反.{0,40}(凍結|停止)",
            "転送量.{0,16}(超過|超え)");
    private static final Pattern WHOLE_TITLE = words(
            "^\\W*(your |this )?(hosting )?(account|website|site) (has been |is )?(temporarily )?suspended\\W*$",
            "^\\W*(この)?アカウントは?(現在)?(凍結|停止|利用停止)(されました|されています|中です?)?\\W*$");
    private static final Pattern MAINTENANCE = words("maintenance", "メンテナンス|保守作業|臨時休業");
    // No "<" inside: a page full of them takes no longer than another.
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>|&nbsp;|\\s+");

    private SuspensionNotice() {}

    /** Whether an error is such a notice. */
    static boolean explains(HttpTarget target, HttpAnswer error) {
        if (ADDRESS.matcher(target.place()).find()) {
            return true;
        }
        String words = visible(error);
        return WORDS.matcher(words).find() && !MAINTENANCE.matcher(words).find();
    }

    /** Whether a page that counts as a success is such a notice. */
    static boolean replaces(HttpTarget target, HttpAnswer page) {
        return target.place().endsWith("/cgi-sys/suspendedpage.cgi")
                || (page.page().length < LONGEST_NOTICE
                        && page.title()
                                .filter(title -> WHOLE_TITLE.matcher(title).find())
                                .isPresent());
    }

    private static String visible(HttpAnswer answer) {
        return MARKUP.matcher(answer.text()).replaceAll(" ").replaceAll(" {2,}", " ");
    }

    private static Pattern words(String... forms) {
        return Pattern.compile(String.join("|", forms), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
