package jp.orikaeshi.monitoring.probe;

import java.util.Locale;

/**
 * A page that was read.
 *
 * @param address where it was in the end, without what was asked there
 * @param contentType as the server wrote it; may be empty
 * @param html its characters, of which there are a bounded number
 * @param cut whether there was more of it
 */
public record WebPage(String address, String contentType, String html, boolean cut) {
    /** Whether it is made of text. A server that says nothing is believed to send a page. */
    public boolean text() {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.isBlank() || type.startsWith("text/") || type.contains("html") || type.contains("xml");
    }
}
