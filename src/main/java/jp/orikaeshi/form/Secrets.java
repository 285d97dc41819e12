package jp.orikaeshi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Hides what a form shows to nobody. */
public final class Secrets {
    private static final String HIDDEN = "***";

    private Secrets() {}

    /** Puts something else in the place of each secret in {@code saved} itself. */
    public static void hide(Form form, JsonNode saved) {
        hide(form.fields(), saved);
    }

    private static void hide(List<Field> fields, JsonNode saved) {
        for (Field field : fields) {
            JsonNode value = saved.path(field.name());
            if (field.secret() && value instanceof ObjectNode pairs) {
                pairs.properties().forEach(pair -> pair.setValue(pairs.textNode(HIDDEN)));
            } else if (field.secret() && !value.isMissingNode()) {
                ((ObjectNode) saved).put(field.name(), HIDDEN);
            } else if (value.isArray()) {
                value.forEach(row -> hide(field.fields(), row));
            } else {
                hide(field.fields(), value);
            }
        }
    }
}
