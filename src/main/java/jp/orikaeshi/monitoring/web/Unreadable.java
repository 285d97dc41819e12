package jp.orikaeshi.monitoring.web;

/** A field of a report that is missing or says nothing that we know. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    /** @param field its path in the document, such as {@code alerts[0].status} */
    Unreadable(String field) {
        super(field, null, false, false);
    }

    String field() {
        return String.valueOf(getMessage());
    }
}
