package jp.orikaeshi.twilio;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Verb;

/** Renders scripts in the carrier's own language. Every address in it is absolute, every verb that asks goes on somewhere. */
final class Twiml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final PublicAddress address;

    Twiml(PublicAddress address) {
        this.address = address;
    }

    /** The page for a script; one without verbs lets the call go on as it is. */
    String render(Script script) {
        StringWriter page = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(page);
            xml.writeStartElement("Response");
            for (Verb verb : script.verbs()) {
                new TwimlPage(address, xml, script.locale()).write(verb);
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return PROLOG + page;
    }
}
