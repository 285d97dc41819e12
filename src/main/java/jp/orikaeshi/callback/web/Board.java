package jp.orikaeshi.callback.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.web.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A page of the board.
 *
 * @param next the last one of this page, if more follow
 * @param engineers everybody who ever was one: rows name them by login
 */
public record Board(List<BoardRow> rows, @Nullable UUID next, Map<String, Engineer> engineers) {
    public Board {
        rows = List.copyOf(rows);
        engineers = Map.copyOf(engineers);
    }

    /** Of a page with one row: that one. */
    public BoardRow only() {
        return rows.get(0);
    }

    /** What the person of this login is called. */
    public String name(String login, Locale locale) {
        Engineer known = engineers.get(login);
        return PersonName.of(login, known == null ? login : known.name(), locale);
    }

    /** Whose telephone can be rung, in the order of the desk file. */
    public List<Engineer> callable() {
        return engineers.values().stream()
                .filter(Engineer::callable)
                .sorted(Comparator.comparingInt(Engineer::position))
                .toList();
    }
}
