package jp.orikaeshi.desk;

import java.util.List;

/**
 * One entry of a section as it is now.
 *
 * @param namedBy who else of the set-up names it, as people call them: while there are any, it cannot go
 */
public record SectionEntry(Section section, Entry entry, List<String> namedBy) {
    public SectionEntry {
        namedBy = List.copyOf(namedBy);
    }

    /** What it goes by in the address of its page. */
    public String address() {
        return section.address(entry.fields());
    }

    /** What nobody else goes by. */
    public String key() {
        return entry.fields().path(section.fixed()).asText();
    }

    /** What people call it. */
    public String name() {
        return entry.fields().path(section.named()).asText();
    }
}
