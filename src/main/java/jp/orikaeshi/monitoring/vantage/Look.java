package jp.orikaeshi.monitoring.vantage;

import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.persistence.Json;

/** What another place is asked to look at, as it goes over the wire; the answer is a {@code Finding}. */
record Look(ProbeKind kind, Map<String, Object> params) {
    Look {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(params, "params");
    }

    static String asked(ProbeKind kind, Params params) {
        return Json.write(new Look(kind, params.fields()));
    }

    /** The names only: among the values may be a password. */
    @Override
    public String toString() {
        return "Look[" + kind + " " + params.keySet() + "]";
    }
}
