package jp.orikaeshi.monitoring;

import java.util.regex.Pattern;

/**
 * What stands where a site should be, told by the title of the page and by where its redirects end.
 *
 * <p>Sources: the notices of cPanel and Plesk for suspended accounts and of parking services for expired domains; the
 * error page of WordPress; Google's guides to hacked sites (gibberish, Japanese and gambling keywords).
 */
enum PageMeaning {
    SUSPENDED("suspended", "凍結", "利用停止", "アカウント.{0,8}停止", "一時停止中", "bandwidth limit exceeded"),
    PARKED(
            "domain (name )?(is |may be )?(for sale|expired|parked)",
            "(is|may be) for sale",
            "hugedomains\\.com",
            "sedoparking|parkingcrew|bodis\\.com|afternic\\.com|//(\\w+\\.)?(dan|above)\\.com",
            "expired(domain)?[.-]",
            "ドメイン.{0,12}(有効期限|期限切れ|失効)",
            "売り出し中|お売りします"),
    DEFACED(
            "hacked|h4cked|defaced|pwned|[0o]wned by|[0o]wned\\b.*l33t|was here\\b",
            "ハッキング(され|しました)",
            "\\b(slot|judi|togel|casino|poker|gacor|viagra|cialis|levitra)\\b",
            "オンラインカジノ|バイアグラ"),
    DATABASE(
            "database (connection )?error",
            "error establishing a database connection",
            "データベース.{0,6}(接続|エラー)",
            "too many connections|can.t connect to .{0,20}mysql");

    private final Pattern words;

    PageMeaning(String... words) {
        this.words = Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE);
    }

    boolean isOn(Symptom symptom) {
        return symptom.asksForPage()
                && words.matcher(symptom.fact("title") + "\n" + lastHop(symptom))
                        .find();
    }

    private static String lastHop(Symptom symptom) {
        String hops = symptom.fact("redirects");
        return symptom.outcomeStarts("redirect-") ? "" : hops.substring(hops.lastIndexOf(' ') + 1);
    }
}
