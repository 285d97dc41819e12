package jp.orikaeshi.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A native query as JPA writes it ({@code ?1}, {@code ?2}, each perhaps more than once), sent by JDBC. */
final class NativeQuery {
    private static final Pattern NUMBERED = Pattern.compile("\\?(\\d+)");

    private final Connection connection;
    private final String sql;
    private final Map<Integer, Object> parameters = new TreeMap<>();

    NativeQuery(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    void set(int position, Object value) {
        parameters.put(position, value);
    }

    int update() throws SQLException {
        try (PreparedStatement statement = prepared()) {
            return statement.executeUpdate();
        }
    }

    /** As JPA gives them: an array a row, or the value alone where there is one column. */
    List<Object> rows() throws SQLException {
        List<Object> rows = new ArrayList<>();
        try (PreparedStatement statement = prepared();
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(columns == 1 ? row[0] : row);
            }
        }
        return rows;
    }

    private PreparedStatement prepared() throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(NUMBERED.matcher(sql).replaceAll("?"));
        List<MatchResult> places = NUMBERED.matcher(sql).results().toList();
        for (int i = 0; i < places.size(); i++) {
            Integer number = Integer.valueOf(places.get(i).group(1));
            statement.setObject(i + 1, fit(Objects.requireNonNull(parameters.get(number))));
        }
        return statement;
    }

    private Object fit(Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (value instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        return value instanceof Integer[] numbers ? connection.createArrayOf("int", numbers) : value;
    }
}
