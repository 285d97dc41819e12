package jp.orikaeshi.report.monthly;

/** A file of a month that is over. */
public final class MonthFile {
    /** What every other file is made from, and what the hash that is shown is of. */
    public static final String FIGURES = "figures.json";

    public static final String PDF = "report.pdf";
    public static final String JSON = "report.json";

    private final String name;
    private final byte[] content;

    public MonthFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** The table in this language, such as {@code ja}. */
    public static String csv(String language) {
        return "report-" + language + ".csv";
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
