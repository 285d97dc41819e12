package jp.orikaeshi.form;

/** How a field is filled in. */
public enum Shape {
    /** One line. */
    TEXT,
    /** Several lines. */
    PARAGRAPH,
    NUMBER,
    /** A text, a number or true and false: told apart as in YAML, by whether it is quoted. */
    SCALAR,
    YES_NO,
    /** One of a few. */
    CHOICE,
    /** How many of which unit. */
    DURATION,
    /** A telephone number, as people in Japan write it. */
    PHONE,
    /** Any of a few. */
    SEVERAL,
    /** A list: one a line. */
    LINES,
    /** Names and texts: {@code name: text}, one a line. */
    PAIRS,
    /** Hours by day of the week. */
    WEEK,
    /** Hours of single days: a day and its hours on each line. */
    DAYS,
    /** Fields that belong together. */
    GROUP,
    /** Groups, as many as are filled in. */
    ROWS
}
