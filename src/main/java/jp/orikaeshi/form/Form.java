package jp.orikaeshi.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /** With these to choose from in one field. */
    public Form choosing(String name, List<String> choices) {
        return changed(field -> field.name().equals(name) ? field.choosing(choices) : field);
    }

    /** What has to be filled in comes first; what is named here comes behind everything. */
    public Form ordered(String last) {
        List<Field> sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparingInt(field -> field.name().equals(last) ? 2 : field.required() ? 0 : 1));
        return new Form(sorted);
    }

    private Form changed(UnaryOperator<Field> change) {
        return new Form(fields.stream().map(change).toList());
    }
}
