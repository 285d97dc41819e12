package jp.orikaeshi.twilio;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Our own schema of the part of TwiML that we speak. */
public final class TwimlSchema {
    private static final Schema SCHEMA = load();

    private TwimlSchema() {}

    /**
     * Checks one page.
     *
     * @throws AssertionError if the page is not what the carrier understands
     */
    public static void check(String page) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(page)));
        } catch (SAXException e) {
            throw new AssertionError("not TwiML as the carrier knows it: " + e.getMessage() + "\n" + page, e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
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
