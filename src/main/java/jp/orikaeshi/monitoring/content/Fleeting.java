package jp.orikaeshi.monitoring.content;

import java.util.regex.Pattern;

/** What differs at each visit and means nothing: times, dates, counters, tokens. Stands as an ellipsis in what is compared. */
final class Fleeting {
    private static final String ELSE = "…";
    private static final String NUMBER = "[0-9０-９][0-9０-９,，.]{0,20}";
    private static final Pattern TIMES = Pattern.compile(
            String.join(
                    "|",
                    "(\\d{4}|令和\\d{1,2})\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?(\\s?[(（][日月火水木金土][)）])?",
                    "\\d{1,2}月\\d{1,2}日(\\s?[(（][日月火水木金土][)）])?",
                    "(午前|午後)?\\d{1,2}時\\d{1,2}分(\\d{1,2}秒)?",
                    "\\b\\d{1,2}:\\d{2}(:\\d{2})?(\\s?[ap]\\.?m\\b\\.?)?",
                    "\\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\\s(?=\\d|[a-z]{3,9}\\s\\d)",
                    "\\b\\d{1,2}\\s(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?,?\\s\\d{4}",
                    "\\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?\\s\\d{1,2},?\\s\\d{4}",
                    "\\d+\\s?(秒|分|時間|日|週間|か月|ヶ月|カ月|年)前",
                    "\\b\\d+\\s(second|minute|hour|day|week|month|year)s?\\sago"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEARS = Pattern.compile(
            "(©\\s?|copyright\\s{0,3}(?:(?:©|\\(c\\))\\s?)?)\\d{4}(\\s?[-–]\\s?\\d{4})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile(
            "((?:アクセス|カウンター?|来訪者|訪問者|閲覧|本日|今日|昨日|累計|合計|today|yesterday|total|visitors?|views?|hits)"
                    + "[^0-9０-９\\n]{0,8})" + NUMBER,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTS = Pattern.compile(
            NUMBER + "(?=\\s?(views?|pv|hits?|visitors?|likes?|shares?|comments?|online|回(再生|視聴|表示|閲覧)"
                    + "|人目|人が閲覧|閲覧|アクセス|いいね|件のコメント))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKENS = Pattern.compile(
            "\\b[0-9a-f]{16,}\\b|\\b(?=[A-Za-z+/_-]{0,200}\\d)(?=[\\d+/_-]{0,200}[A-Za-z])[A-Za-z0-9+/_-]{24,}={0,2}",
            Pattern.CASE_INSENSITIVE);

    private Fleeting() {}

    static String without(String text) {
        String timeless = YEARS.matcher(TIMES.matcher(text).replaceAll(ELSE)).replaceAll("$1" + ELSE);
        String uncounted = COUNTS.matcher(COUNTED.matcher(timeless).replaceAll("$1" + ELSE))
                .replaceAll(ELSE);
        return TOKENS.matcher(uncounted).replaceAll(ELSE);
    }
}
