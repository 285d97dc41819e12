package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a desk file says about one probe.
 *
 * @param interval from one check to the next; null: the usual one of its kind
 */
public record ProbeSpec(
        ProbeKind kind, Params params, @Nullable Duration interval) {

    /** Reads the fields of the desk file, {@code {kind: http, url: …, interval: PT60S}}. They are valid already. */
    public static ProbeSpec of(Map<String, Object> fields) {
        Map<String, Object> rest = new LinkedHashMap<>(fields);
        Object kind = rest.remove("kind");
        Object interval = rest.remove("interval");
        if (kind == null) {
            throw new IllegalArgumentException("probe without kind");
        }
        return new ProbeSpec(
                ProbeKind.of(kind.toString()),
                new Params(rest),
                interval == null ? null : Duration.parse(interval.toString()));
    }

    /** The same fields again, as {@link #of} reads them. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind.code());
        fields.putAll(params.fields());
        if (interval != null) {
            fields.put("interval", interval.toString());
        }
        return fields;
    }

    boolean sameTarget(Probe probe) {
        return kind == probe.kind() && params.equals(probe.params());
    }
}
