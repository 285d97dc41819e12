package jp.orikaeshi.time;

/** Whether a calendar counts a stretch of time, and why or why not. */
public enum Openness {
    OPEN("open"),
    /** In the hours that a day has of its own. */
    EXCEPTION("exception"),
    /** Before opening, after closing, or at noon, on a day with hours. */
    OUT_OF_HOURS("out-of-hours"),
    /** The same on a day with hours of its own. */
    OUT_OF_EXCEPTION("out-of-exception"),
    /** A day of the week that has no hours. */
    DAY_OFF("day-off"),
    /** A public holiday. */
    HOLIDAY("holiday"),
    /** Closed by the company itself. */
    COMPANY_HOLIDAY("company-holiday");

    private final String code;

    Openness(String code) {
        this.code = code;
    }

    public boolean counts() {
        return this == OPEN || this == EXCEPTION;
    }

    public String code() {
        return code;
    }
}
