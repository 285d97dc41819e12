package jp.orikaeshi.time;

/** Whether a calendar counts a stretch of time, and why not. */
public enum Openness {
    OPEN("open"),
    /** Before opening, after closing, or at noon, on a day with hours. */
    OUT_OF_HOURS("out-of-hours"),
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

    public String code() {
        return code;
    }
}
