package jp.orikaeshi.simulator.target;

/** What the demo's sites show. */
final class Pages {
    static final String WELCOME = page("ようこそ", "会社概要");
    static final String UNAVAILABLE = page("503 Service Unavailable", "ただいまサイトを表示できません。");

    private Pages() {}

    private static String page(String title, String text) {
        return "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
                + "</h1><p>" + text + "</p></html>";
    }
}
