package jp.orikaeshi.monitoring;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as one array for each column: the database takes a thousand of them in one statement, and need not take apart a
 * document for every field.
 */
final class Columns<R> {
    private final List<R> rows;
    private final List<String> types = new ArrayList<>();
    private final List<Object[]> arrays = new ArrayList<>();

    Columns(List<R> rows) {
        this.rows = rows;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    Columns<R> texts(Function<R, @Nullable String> of) {
        return column("text", rows, of, String[]::new);
    }

    Columns<R> uuids(Function<R, UUID> of) {
        return column("uuid", rows, of.andThen(UUID::toString), String[]::new);
    }

    Columns<R> times(Function<R, Instant> of) {
        return column("timestamptz", rows, of.andThen(Instant::toString), String[]::new);
    }

    Columns<R> json(Function<R, @Nullable Object> of) {
        return column(
                "jsonb",
                rows,
                row -> {
                    Object value = of.apply(row);
                    return value == null ? null : Json.write(value);
                },
                String[]::new);
    }

    Columns<R> ints(Function<R, @Nullable Integer> of) {
        return ints(rows, of);
    }

    /** Of something that was worked out of each row before. */
    <S> Columns<R> ints(List<S> worked, Function<S, @Nullable Integer> of) {
        return column("int", worked, of, Integer[]::new);
    }

    Columns<R> longs(Function<R, Long> of) {
        return column("bigint", rows, of, Long[]::new);
    }

    private <S, T> Columns<R> column(
            String type, List<S> from, Function<S, ? extends @Nullable T> of, IntFunction<@Nullable T[]> array) {
        types.add(type);
        arrays.add(from.stream().map(of).toArray(array));
        return this;
    }

    /** A table of these rows for the statement that {@link #bind} gives the values. */
    String unnested() {
        StringBuilder sql = new StringBuilder("unnest(");
        for (int i = 0; i < types.size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append("cast(?")
                    .append(i + 1)
                    .append(" as ")
                    .append(types.get(i))
                    .append("[])");
        }
        return sql.append(')').toString();
    }

    Query bind(Query query) {
        for (int i = 0; i < arrays.size(); i++) {
            query.setParameter(i + 1, arrays.get(i));
        }
        return query;
    }
}
