package jp.orikaeshi.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fields in which one thing is described. */
public record Form(List<Field> fields) {
    public Form {
        fields = List.copyOf(fields);
    }

    /** Without what is not to be changed here. */
    public Form without(String... names) {
        return without(List.of(names));
    }

    /** Without what is not to be changed here. */
    public Form without(List<String> gone) {
        return new Form(
                fields.stream().filter(field -> !gone.contains(field.name())).toList());
    }

    /**
     * With these to choose from in one field.
     *
     * @param path its name; {@code terms.calendar} for one in a group, or in each of several groups
     */
    public Form choosing(String path, List<String> choices) {
        return new Form(choosing(fields, path, choices));
    }

    /** What has to be filled in comes first; what is named here comes behind everything. */
    public Form ordered(String last) {
        List<Field> sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparingInt(field -> field.name().equals(last) ? 2 : field.required() ? 0 : 1));
        return new Form(sorted);
    }

    private static List<Field> choosing(List<Field> fields, String path, List<String> choices) {
        String[] names = path.split("\\.", 2);
        return fields.stream()
                .map(field -> !field.name().equals(names[0])
                        ? field
                        : names.length == 1
                                ? field.choosing(choices)
                                : field.holding(choosing(field.fields(), names[1], choices)))
                .toList();
    }
}
