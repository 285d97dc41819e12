package jp.orikaeshi.simulator.target;

import java.time.LocalDate;
import java.util.List;

/** What the demo's sites show. */
final class Pages {
    static final String WELCOME = page("ようこそ", "会社概要");
    static final String UNAVAILABLE = page("503 Service Unavailable", "ただいまサイトを表示できません。");

    private static final List<String> NEWS = List.of(
            "狂犬病予防接種のご予約を承っています。",
            "本日は院長不在のため、副院長が診療いたします。",
            "フィラリアの検査を始めました。",
            "爪切り、耳掃除のみのご来院もお気軽にどうぞ。",
            "ペットホテルは、ただいま満室です。",
            "迷い猫を保護しています。お心当たりの方は受付まで。",
            "夜間の急患は、お電話をいただいてからお越しください。");

    private Pages() {}

    /** The page of a clinic, whose notice is another one each day: what a probe of the content has something to show of. */
    static String clinic(LocalDate day) {
        String notice = NEWS.get(day.getDayOfWeek().getValue() - 1);
        return "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\"><title>さくら動物病院</title><h1>さくら動物病院</h1>"
                + "<h2>診療案内</h2><p>犬、猫、うさぎ、小鳥を診療しています。</p><p>受付は平日の午前と午後、土曜の午前です。</p>"
                + "<p>日曜と祝日は休診です。</p><p>初めての方は、予防接種の証明書をお持ちください。</p>"
                + "<p>駐車場は建物の裏に六台分あります。</p><h2>お知らせ</h2><p>" + notice + "</p></html>";
    }

    private static String page(String title, String text) {
        return "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
                + "</h1><p>" + text + "</p></html>";
    }
}
