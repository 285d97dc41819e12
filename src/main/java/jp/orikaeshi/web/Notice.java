package jp.orikaeshi.web;

import java.util.Optional;

/** Something that everybody who works here has to know at once, told on top of every page while it is so. */
public interface Notice {
    /** Key of the sentence; empty while there is nothing to tell. */
    Optional<String> text();
}
