package jp.orikaeshi.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.web.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a month that is over.
 *
 * @param state which of them: {@code waiting} to be reviewed, {@code reviewed}, or empty for all
 * @param rows that of all customers first, then the customers' in the order of the desk file
 * @param names of customers, by id
 * @param people how whoever reviewed one is called, by login
 * @param posts what became of the mails with them, by report; nothing for those that are not mailed
 * @param problem what was wrong with what was sent; null if nothing was
 */
public record ClosedMonths(
        Month month,
        String state,
        List<FrozenMonth> rows,
        Map<String, String> names,
        Map<String, String> people,
        Map<UUID, ReportPost> posts,
        @Nullable String problem) {
    static final List<String> STATES = List.of("waiting", "reviewed");

    public ClosedMonths {
        rows = List.copyOf(rows);
        names = Map.copyOf(names);
        people = Map.copyOf(people);
        posts = Map.copyOf(posts);
    }

    /** Whether a report is one of those that this state asks for. */
    static boolean in(String state, FrozenMonth report) {
        return state.isEmpty()
                || state.equals("reviewed") == report.reviewedAt().isPresent();
    }

    /** Who reviewed it, by name; a program by what it is. */
    public Optional<String> reviewer(FrozenMonth row, Locale language) {
        return row.reviewedBy().map(by -> PersonName.of(by, people.getOrDefault(by, by), language));
    }

    public String address() {
        return "/reports/closed?month=" + month + (state.isEmpty() ? "" : "&state=" + state);
    }

    /** The address of the same as a file. */
    public String file() {
        return address().replace("/closed?", "/closed.csv?");
    }

    /** The address of the report itself. */
    public String address(FrozenMonth row) {
        return "/reports?month=" + month
                + row.customer().map(customer -> "&customer=" + customer).orElse("");
    }

    /** What became of the mail with it; null if it is not to be mailed. */
    public @Nullable ReportPost post(FrozenMonth row) {
        return posts.get(row.id());
    }

    public boolean waiting() {
        return rows.stream().anyMatch(row -> row.reviewedAt().isEmpty());
    }
}
