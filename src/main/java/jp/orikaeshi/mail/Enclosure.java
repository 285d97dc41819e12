package jp.orikaeshi.mail;

/** A file that goes with a letter. Its name is plain ASCII: what mail programs make of others is anybody's guess. */
public final class Enclosure {
    private final String name;
    private final String type;
    private final byte[] content;

    private Enclosure(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
    }

    public static Enclosure pdf(String name, byte[] content) {
        return new Enclosure(name + ".pdf", "application/pdf", content);
    }

    public String name() {
        return name;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }
}
