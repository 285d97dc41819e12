package jp.orikaeshi.reception.name;

/** What a spoken name says about the caller whose customer number is known. */
public enum NameVerdict {
    /** It is the registered name. */
    ACCEPTED,
    /** Near, a surname alone, or near somebody else's too: say back what was heard and ask. */
    DOUBTFUL,
    /** Another name: an engineer checks. */
    DIFFERENT
}
