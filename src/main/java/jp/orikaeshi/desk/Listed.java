package jp.orikaeshi.desk;

import java.util.List;

/** A kind of things that a desk file holds side by side. */
interface Listed {
    /** The key of what holds them in a desk file. */
    String list();

    /** The key of what never changes about one of them: with another it would be another entry. */
    String fixed();

    /** The keys under which it holds what is changed by itself. */
    List<String> below();
}
