package jp.orikaeshi.desk;

import java.util.Optional;

/** What a desk starts with where nobody has set anything up; the demo has one. */
public interface SampleDesk {
    /** A desk file; empty where a new desk starts empty. */
    Optional<String> file();
}
