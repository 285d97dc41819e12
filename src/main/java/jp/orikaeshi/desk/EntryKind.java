package jp.orikaeshi.desk;

import java.util.List;
import java.util.Locale;

/** What a page changes one of. */
public enum EntryKind {
    CUSTOMER("customers", "number"),
    ASSET("assets", "id"),
    PROBE("probes", "kind");

    private final String list;
    private final String fixed;

    EntryKind(String list, String fixed) {
        this.list = list;
        this.fixed = fixed;
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

    /** The keys under which it holds what is changed by itself, such as those of the next kind. */
    List<String> below() {
        return switch (this) {
            case CUSTOMER -> List.of("assets");
            // The devices of a network change while somebody has its form open.
            case ASSET -> List.of("probes", "devices");
            case PROBE -> List.of();
        };
    }
}
