package jp.orikaeshi.monitoring.probe;

import java.util.Optional;

/**
 * What came of asking for a page.
 *
 * @param page empty if the finding says what is wrong
 */
public record SeenPage(Finding finding, Optional<WebPage> page) {}
