package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A part of the desk file that belongs to no customer, and that pages change entry by entry. */
public enum Section implements Listed {
    PLAN("plans", "id", "name"),
    LINE("lines", "number", "brand"),
    CALENDAR("calendars", "id", "id"),
    PROVIDER("providers", "id", "name"),
    /** How urgent each trouble is. */
    PRIORITIES("priorities", "", "");

    private final String list;
    private final String fixed;
    private final String named;

    Section(String list, String fixed, String named) {
        this.list = list;
        this.fixed = fixed;
        this.named = named;
    }

    /** By the key that holds it in a desk file. */
    public static Optional<Section> of(String list) {
        return Stream.of(values()).filter(section -> section.list.equals(list)).findFirst();
    }

    /** What one of its entries is called: {@code plan}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one entry, which is always there, and no list. */
    public boolean single() {
        return fixed.isEmpty();
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
        return List.of();
    }

    /** The key of what people call one of its entries. */
    public String named() {
        return named;
    }

    /** What an entry goes by in the address of its page: its id, but no telephone number. */
    String address(JsonNode fields) {
        String key = fields.path(fixed).asText();
        return switch (this) {
            case LINE ->
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
            case PRIORITIES -> "all";
            case PLAN, CALENDAR, PROVIDER -> key;
        };
    }
}
