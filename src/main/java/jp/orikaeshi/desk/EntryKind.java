package jp.orikaeshi.desk;

import java.util.Locale;

/** What a page changes one of. */
public enum EntryKind {
    CUSTOMER("customers", "number", "assets"),
    ASSET("assets", "id", "probes"),
    PROBE("probes", "kind", "");

    private final String list;
    private final String fixed;
    private final String below;

    EntryKind(String list, String fixed, String below) {
        this.list = list;
        this.fixed = fixed;
        this.below = below;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds such an entry. */
    EntryKind above() {
        return this == PROBE ? ASSET : CUSTOMER;
    }

    /** The key of the list that holds them in a desk file. */
    String list() {
        return list;
    }

    /** The key of what never changes about such an entry: with another it would be another entry. */
    public String fixed() {
        return fixed;
    }

    /** The key under which it holds those of the next kind; empty if it holds none. */
    String below() {
        return below;
    }
}
