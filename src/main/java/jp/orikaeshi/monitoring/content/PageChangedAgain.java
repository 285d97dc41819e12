package jp.orikaeshi.monitoring.content;

/** What was to be approved is not what the page says any more. */
public class PageChangedAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    PageChangedAgain() {
        super("the page says something else by now", null, false, false);
    }
}
