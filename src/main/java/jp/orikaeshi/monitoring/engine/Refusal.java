package jp.orikaeshi.monitoring.engine;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that will not have a row from one that cannot be reached, or is busy: trying again helps only there. */
final class Refusal {
    // Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded.
    private static final Set<String> OF_THE_ROW = Set.of("22", "23", "54");

    private Refusal() {}

    /** Whether the database refused what was to be written. */
    static boolean isIn(@Nullable Throwable thrown) {
        return thrown != null && (ofTheRow(thrown) || isIn(thrown.getCause()));
    }

    private static boolean ofTheRow(Throwable thrown) {
        return thrown instanceof SQLException e
                && e.getSQLState() != null
                && e.getSQLState().length() == 5
                && OF_THE_ROW.contains(e.getSQLState().substring(0, 2));
    }
}
