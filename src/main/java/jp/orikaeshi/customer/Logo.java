package jp.orikaeshi.customer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A company's logo as a {@code data:} address: an SVG drawing of plain shapes, or a PNG. The drawing becomes a part of our
 * own documents, so what it may hold is listed; text would need fonts that we do not have, and is drawn as paths.
 */
public final class Logo {
    private static final Pattern ADDRESS =
            Pattern.compile("data:image/(svg\\+xml|png);base64,([A-Za-z0-9+/=\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "title",
            "desc",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath");
    private static final Pattern OUTSIDE = Pattern.compile("url\\((?!\\s*['\"]?#)|@import|javascript:|expression");
    private static final int WIDEST_PIXELS = 4_000;
    private static final String NO_WORDS = "alt=\"\"";
    private static final double HIGH = 42;
    private static final double WIDE = 210;

    private final String markup;

    private Logo(String markup) {
        this.markup = markup;
    }

    /** Why an address cannot be a logo: {@code logo-unreadable}, {@code logo-size} or {@code logo-parts}. */
    public static Optional<String> fault(String address) {
        try {
            Logo unused = read(address);
            return Optional.empty();
        } catch (Unfit e) {
            return Optional.of(e.code);
        }
    }

    /** Read from an address in which there is no {@link #fault}. */
    public static Logo of(String address) {
        try {
            return read(address);
        } catch (Unfit e) {
            throw new IllegalArgumentException(e.code, e);
        }
    }

    /**
     * For a page of XHTML, at the size of a letterhead.
     *
     * @param alternative what is read aloud instead
     */
    public String markup(String alternative) {
        String escaped = alternative.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return markup.replaceFirst(NO_WORDS, Matcher.quoteReplacement("alt=\"" + escaped + "\""));
    }

    private static Logo read(String address) throws Unfit {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new Unfit("logo-unreadable");
        }
        byte[] content;
        try {
            content = Base64.getMimeDecoder().decode(parts.group(2));
        } catch (IllegalArgumentException e) {
            throw new Unfit("logo-unreadable");
        }
        return new Logo(parts.group(1).equalsIgnoreCase("png") ? image(content) : drawing(content));
    }

    // The header alone: what a small file could be blown up to is never unpacked here.
    private static String image(byte[] content) throws Unfit {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unfit("logo-unreadable");
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean png = reader.getFormatName().equalsIgnoreCase("png");
            reader.dispose();
            if (!png || width > WIDEST_PIXELS || height > WIDEST_PIXELS) {
                throw new Unfit(png ? "logo-size" : "logo-unreadable");
            }
            double scale = Math.min(HIGH / height, WIDE / width);
            return "<img alt=\"\" class=\"logo\" width=\"" + Math.round(width * scale) + "\" height=\""
                    + Math.round(height * scale) + "\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(content) + "\"/>";
        } catch (IOException e) {
            throw new Unfit("logo-unreadable");
        }
    }

    private static String drawing(byte[] content) throws Unfit {
        Document document = parse(content);
        Element root = document.getDocumentElement();
        allowed(root);
        double[] size = size(root);
        double scale = Math.min(HIGH / size[1], WIDE / size[0]);
        root.setAttribute("width", Long.toString(Math.round(size[0] * scale)));
        root.setAttribute("height", Long.toString(Math.round(size[1] * scale)));
        root.setAttribute("class", "logo");
        root.setAttribute("alt", "");
        return text(document);
    }

    private static Document parse(byte[] content) throws Unfit {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw new Unfit("logo-unreadable");
        }
    }

    private static void allowed(Element element) throws Unfit {
        boolean svg = "http://www.w3.org/2000/svg".equals(element.getNamespaceURI());
        if (!svg || !SHAPES.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
            throw new Unfit("logo-parts");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName().toLowerCase(Locale.ROOT);
            boolean leadsAway =
                    name.endsWith("href") && !attribute.getNodeValue().startsWith("#");
            if (name.startsWith("on")
                    || leadsAway
                    || OUTSIDE.matcher(attribute.getNodeValue()).find()) {
                throw new Unfit("logo-parts");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                allowed(inner);
            }
        }
    }

    private static double[] size(Element root) throws Unfit {
        String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+", -1);
        try {
            double width = Double.parseDouble(box.length == 4 ? box[2] : root.getAttribute("width"));
            double height = Double.parseDouble(box.length == 4 ? box[3] : root.getAttribute("height"));
            if (!(width > 0 && height > 0)) {
                throw new Unfit("logo-size");
            }
            return new double[] {width, height};
        } catch (NumberFormatException e) {
            throw new Unfit("logo-size");
        }
    }

    private static String text(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Unfit(String code) {
            super(code);
            this.code = code;
        }
    }
}
