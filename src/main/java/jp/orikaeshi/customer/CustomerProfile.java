package jp.orikaeshi.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is registered of a customer besides the number: what the desk file holds and a page edits. */
public record CustomerProfile(
        String name, @Nullable String reading, List<String> aliases, String plan, List<Contact> contacts) {
    public CustomerProfile {
        aliases = List.copyOf(aliases);
        contacts = List.copyOf(contacts);
    }
}
