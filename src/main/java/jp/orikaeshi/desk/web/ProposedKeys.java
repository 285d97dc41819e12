package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.HexFormat;
import jp.orikaeshi.form.Field;
import jp.orikaeshi.form.Form;

/** Keys that nobody guesses, for whoever sets up what others report to. */
final class ProposedKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private ProposedKeys() {}

    /** A new one for each key that the form asks for, and nothing else. */
    static ObjectNode in(Form form) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        form.fields().stream().filter(Field::confidential).forEach(key -> fields.put(key.name(), "k-" + random()));
        return fields;
    }

    private static String random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
