package jp.orikaeshi.report;

/**
 * What somebody was looking at when they decided.
 *
 * @param number of the version of the report
 * @param version of its words, by {@link IncidentEdition#version}
 */
public record EditionSeen(int number, long version) {
    /** A ticket of whose report nothing has been written. */
    public static final EditionSeen NOTHING = new EditionSeen(0, 0);

    static EditionSeen of(IncidentEdition edition) {
        return new EditionSeen(edition.number(), edition.version());
    }
}
