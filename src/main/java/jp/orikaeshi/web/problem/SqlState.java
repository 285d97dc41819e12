package jp.orikaeshi.web.problem;

import java.sql.SQLException;
import java.util.Set;

/** What the database itself said of a failure, by the code of the SQL standard. */
final class SqlState {
    // In a text, and in a text inside JSON.
    private static final Set<String> NOT_IN_CHARACTER_SET = Set.of("22021", "22P05");
    private final String code;

    private SqlState(String code) {
        this.code = code;
    }

    /** Of the first cause that came from the database; empty if none did. */
    static SqlState of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getSQLState() != null) {
                return new SqlState(said.getSQLState());
            }
        }
        return new SqlState("");
    }

    /** A text holds the character NUL, the only one that PostgreSQL cannot keep. */
    boolean textCannotBeKept() {
        return NOT_IN_CHARACTER_SET.contains(code);
    }

    /** It cannot be reached, or shuts down, or has no connection left. */
    boolean databaseIsAway() {
        return code.startsWith("08") || code.startsWith("57P") || code.equals("53300");
    }
}
