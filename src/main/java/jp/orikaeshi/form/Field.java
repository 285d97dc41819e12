package jp.orikaeshi.form;

import java.util.List;

/**
 * One field of a form.
 *
 * @param required whether its group is incomplete without it
 * @param secret whether what is saved is shown to nobody: left empty, it stays
 * @param confidential whether what is saved is shown to administrators only
 * @param strict whether spaces around it mean nothing
 * @param choices what can be chosen, one or several of it
 * @param examples of what is right
 * @param longest how many characters there may be; 0: any number
 * @param fields those of a group, or of each of several groups; the one that describes each item of a list
 */
public record Field(
        String name,
        Shape shape,
        boolean required,
        boolean secret,
        boolean confidential,
        boolean strict,
        List<String> choices,
        List<String> examples,
        int longest,
        List<Field> fields) {
    public Field {
        choices = List.copyOf(choices);
        examples = List.copyOf(examples);
        fields = List.copyOf(fields);
    }

    /** The same with these to choose from. */
    Field choosing(List<String> others) {
        return new Field(name, Shape.CHOICE, required, secret, confidential, strict, others, examples, longest, fields);
    }

    /** The same with other fields below it. */
    Field holding(List<Field> others) {
        return new Field(name, shape, required, secret, confidential, strict, choices, examples, longest, others);
    }

    /** The paths of what it is filled in at, if it stands at {@code path}: several for a week, or for several of a few. */
    List<String> places(String path) {
        List<String> below =
                switch (shape) {
                    case SEVERAL -> choices;
                    case WEEK -> WeekText.DAYS;
                    default -> List.of();
                };
        return below.isEmpty()
                ? List.of(path)
                : below.stream().map(one -> path + "." + one).toList();
    }
}
