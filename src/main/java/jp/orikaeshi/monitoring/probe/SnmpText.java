package jp.orikaeshi.monitoring.probe;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;

/** Values of agents as people write them. */
final class SnmpText {
    private static final int LONGEST = 200;

    private SnmpText() {}

    /** One line; bytes that are no text as hexadecimal digits, times as the hundredths of seconds that they are. */
    static String of(Variable value) {
        if (value instanceof OctetString bytes) {
            return shortened(decoded(bytes));
        }
        return shortened(
                value instanceof UnsignedInteger32 number ? String.valueOf(number.toLong()) : value.toString());
    }

    private static String decoded(OctetString bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getValue()))
                    .toString();
            return text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                    ? bytes.toHexString()
                    : text;
        } catch (CharacterCodingException e) {
            return bytes.toHexString();
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** Empty if it is none; {@code 12.5} as a text is one. */
    static Optional<Double> number(Variable value) {
        if (value instanceof Counter64 counter) {
            return Optional.of(unsigned(counter.toLong()));
        }
        if (value instanceof UnsignedInteger32 || value instanceof Integer32) {
            return Optional.of((double) value.toLong());
        }
        try {
            return Optional.of(of(value))
                    .filter(text -> text.matches("[-+]?[0-9]*\\.?[0-9]+"))
                    .map(Double::valueOf);
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    static double unsigned(long bits) {
        return bits >= 0 ? bits : bits + 0x1p64;
    }

    /** At most two digits behind the point, and only those that say something. */
    static String shown(double number) {
        String digits = String.format(Locale.ROOT, "%.2f", number);
        return digits.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }
}
