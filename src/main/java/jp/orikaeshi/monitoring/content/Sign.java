package jp.orikaeshi.monitoring.content;

import jp.orikaeshi.persistence.Coded;

/**
 * What of a change looks like a stranger's work. Sources: reports of defaced pages (all replaced, another language, the mark
 * of a group); Google's guides to hacked sites (gibberish and Japanese keywords, hidden links, redirects); skimming scripts
 * in shops.
 */
public enum Sign implements Coded {
    /** Nearly all of the text is another. */
    REPLACED,
    /** The title has nothing in common with the former. */
    TITLE,
    /** The text is written in other letters. */
    LANGUAGE,
    /** Words that only intruders write, or those of their trade. */
    WORDS,
    /** A script, frame, form or redirect of a host that was not there. */
    ACTIVE,
    /** A script that nobody can read. */
    OBFUSCATED,
    /** Links to many hosts that were not there. */
    LINKS
}
