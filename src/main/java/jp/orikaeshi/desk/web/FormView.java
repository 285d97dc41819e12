package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Told;
import jp.orikaeshi.form.Typed;

/**
 * A form of the set-up as a page shows it.
 *
 * @param fields what it is filled with, secrets too: these stay where nothing is typed
 * @param told what is wrong with that
 * @param names of what can be chosen and is set up elsewhere, by field and value
 */
public record FormView(
        FieldWords words, Form form, JsonNode fields, Typed typed, Told told, Map<String, Map<String, String>> names) {

    static FormView of(FieldWords words, Form form, JsonNode fields, Told told) {
        return new FormView(words, form, fields, Typed.of(form, fields), told, Map.of());
    }

    /** The same with names for what can be chosen. */
    FormView naming(Map<String, Map<String, String>> others) {
        return new FormView(words, form, fields, typed, told, others);
    }

    public String at(String path) {
        return typed.at(path);
    }

    public Optional<String> fault(String path) {
        return Optional.ofNullable(told.fields().get(path));
    }

    /** How many groups to offer: those that are there and one more. */
    public int rows(String path) {
        return typed.rows(path) + 1;
    }

    /** Whether a value is kept where nothing is typed. */
    public boolean kept(String path) {
        return !fields.at("/" + path.replace('.', '/')).isMissingNode();
    }

    public String choice(String path, String value) {
        return Optional.ofNullable(names.get(path))
                .map(known -> known.get(value))
                .orElseGet(() -> words.choice(path, value));
    }
}
