package jp.orikaeshi.desk.web;

import java.util.List;
import jp.orikaeshi.desk.Section;

/**
 * An entry of a section that is being set up.
 *
 * @param address what it goes by in the address of its page; empty while it is new
 * @param name what people call it; empty while it is new, and where there is only one
 * @param namedBy who else of the set-up names it
 * @param version of what is in force; empty while it is new
 * @param problem key of what has to be told first; empty if nothing has
 */
public record SectionSheet(
        Section section,
        String address,
        String name,
        List<String> namedBy,
        FormView form,
        String version,
        String problem) {

    /** Where its form is sent to. */
    public String action() {
        return fresh() ? back() + "/new" : back() + "/" + address + "/change";
    }

    /** Where it is taken out; empty if it cannot be. */
    public String removal() {
        return fresh() || section.single() || !namedBy.isEmpty() ? "" : back() + "/" + address + "/remove";
    }

    public boolean fresh() {
        return address.isEmpty();
    }

    /** Where to go without saving. */
    public String back() {
        return SetupAddress.of(section).toString();
    }
}
