package jp.orikaeshi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * What an unquoted YAML value means: the core schema of YAML 1.2. The 1.1 rules of older parsers would make {@code no}
 * a boolean, {@code 22:30} a number of seconds and {@code 2026-01-05} a date.
 */
public final class PlainScalar {
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\.\\d{1,18}|\\d{1,18}\\.\\d{0,18})([eE][-+]?\\d{1,2})?");

    private PlainScalar() {}

    public static JsonNode valueOf(String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (NULL.matcher(text).matches()) {
            return nodes.nullNode();
        }
        if (BOOLEAN.matcher(text).matches()) {
            return nodes.booleanNode(text.charAt(0) == 't' || text.charAt(0) == 'T');
        }
        if (WHOLE.matcher(text).matches()) {
            return number(new BigInteger(text));
        }
        return DECIMAL.matcher(text).matches() ? nodes.numberNode(new BigDecimal(text)) : nodes.textNode(text);
    }

    private static JsonNode number(BigInteger whole) {
        return whole.bitLength() < 32
                ? JsonNodeFactory.instance.numberNode(whole.intValue())
                : JsonNodeFactory.instance.numberNode(whole.longValue());
    }
}
