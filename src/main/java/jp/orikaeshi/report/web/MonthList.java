package jp.orikaeshi.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.report.monthly.Month;
import org.jspecify.annotations.Nullable;

/**
 * Of which month, and whose, a list behind a figure is.
 *
 * @param customer the record's id; empty: everybody's
 * @param names whom one can choose, by id
 * @param owners names of whoever is in the list, by id
 * @param newest the last month that one can ask for
 * @param closed what the closed report says of the same figure; null where there is no such report
 */
public record MonthList(
        Month month,
        String customer,
        Map<String, String> names,
        Map<UUID, String> owners,
        Month newest,
        @Nullable Closed closed) {
    static final int ROWS = 500;

    public MonthList {
        names = new LinkedHashMap<>(names);
        owners = Map.copyOf(owners);
    }

    /**
     * The closed report.
     *
     * @param same whether its figure is that of the list
     * @param said its figure in words; empty if it has none of this kind
     */
    public record Closed(int edition, boolean same, String said) {}

    public @Nullable String owner(@Nullable UUID id) {
        return id == null ? null : owners.get(id);
    }

    /** The address of a list, or of its file. */
    String address(String path, Map<String, String> filter) {
        StringBuilder address = new StringBuilder("/reports/" + path + "?month=" + month);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("customer", customer);
        all.putAll(filter);
        all.put("edition", closed == null ? "" : Integer.toString(closed.edition()));
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }
}
