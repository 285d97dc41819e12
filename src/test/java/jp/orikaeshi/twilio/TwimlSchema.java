package jp.orikaeshi.twilio;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Our own schema of the part of TwiML that we speak. */
public final class TwimlSchema {
    private static final Schema SCHEMA = load();
    private static final Pattern DIAL = Pattern.compile("<Dial([^>]*)>\\s*<(\\w+)");

    private TwimlSchema() {}

    /**
     * Checks one page.
     *
     * @throws AssertionError if the page is not what the carrier understands
     */
    public static void check(String page) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(page)));
            checkDial(page);
        } catch (SAXException e) {
            throw new AssertionError("not TwiML as the carrier knows it: " + e.getMessage() + "\n" + page, e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    // What a schema of this kind cannot say: the attributes of a verb depend on its noun.
    private static void checkDial(String page) {
        Matcher dial = DIAL.matcher(page);
        while (dial.find()) {
            List<String> ofNumbers = List.of("answerOnBridge=", "callerId=", " timeout=", "record=", "recordingStatus");
            boolean number = dial.group(2).equals("Number");
            for (String attribute : ofNumbers) {
                if (dial.group(1).contains(attribute) != number) {
                    throw new AssertionError(attribute + " does not go with " + dial.group(2) + "\n" + page);
                }
            }
        }
    }

    private static Schema load() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(TwimlSchema.class.getResource("twiml.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException("twiml.xsd is no schema", e);
        }
    }
}
