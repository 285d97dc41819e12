package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Told;
import jp.orikaeshi.form.Typed;

/**
 * A form of the set-up as a page shows it.
 *
 * @param fields what it is filled with, secrets too: these stay where nothing is typed
 * @param told what is wrong with that
 */
public record FormView(FieldWords words, Form form, JsonNode fields, Typed typed, Told told) {

    static FormView of(FieldWords words, Form form, JsonNode fields, Told told) {
        return new FormView(words, form, fields, Typed.of(form, fields), told);
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
}
