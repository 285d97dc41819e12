package jp.orikaeshi.voice;

/**
 * Where a call goes on: the handler that answers next, and its own reference to the place. Both end up
 * in a URL ({@code /voice/turn/HANDLER/REF}), so they hold letters, digits, dots and hyphens only and
 * never a name or a number of a person.
 */
public record Turn(String handler, String ref) {
    public Turn {
        if (!handler.matches("[a-z-]+") || !ref.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("not fit for a URL: " + handler + "/" + ref);
        }
    }
}
