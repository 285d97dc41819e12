package jp.orikaeshi.desk;

import java.util.List;
import java.util.Locale;

/** What a page changes one of, with a customer above it all. */
public enum EntryKind implements Listed {
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

    @Override
    public String list() {
        return list;
    }

    @Override
    public String fixed() {
        return fixed;
    }

    @Override
    public List<String> below() {
        return switch (this) {
            case CUSTOMER -> List.of("assets");
            // The devices of a network change while somebody has its form open.
            case ASSET -> List.of("probes", "devices");
            case PROBE -> List.of();
        };
    }
}
