package jp.orikaeshi.mail;

/** A file that goes with a letter. */
public final class Enclosure {
    private final String name;
    private final String plainName;
    private final String type;
    private final byte[] content;

    private Enclosure(String name, String plainName, String type, byte[] content) {
        this.name = name;
        this.plainName = plainName;
        this.type = type;
        this.content = content.clone();
    }

    /** A PDF; both names come without the {@code .pdf}, and the plain one is ASCII without quotes. */
    public static Enclosure pdf(String name, String plainName, byte[] content) {
        return new Enclosure(name + ".pdf", plainName + ".pdf", "application/pdf", content);
    }

    /** As its receiver reads it. */
    public String name() {
        return name;
    }

    /** For mail programs that know ASCII only. */
    public String plainName() {
        return plainName;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }
}
