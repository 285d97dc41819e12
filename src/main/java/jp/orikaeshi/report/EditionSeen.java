package jp.orikaeshi.report;

/**
 * What somebody was looking at when they decided.
 *
 * @param number of the version of the report
 * @param version of its words, by {@link IncidentEdition#version}
 */
public record EditionSeen(int number, long version) {
    boolean is(IncidentEdition edition) {
        return edition.number() == number && edition.version() == version;
    }
}
