package jp.orikaeshi.monitoring.probe;

import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Params;
import org.snmp4j.smi.OID;

/** What a probe wants of an agent; an agent that has to be there and nothing more is asked for its name. */
record SnmpWish(List<SnmpValue> values, List<SnmpInterface> interfaces) {
    private static final List<OID> ALWAYS =
            List.of(SnmpReading.UPTIME, SnmpReading.ENGINE_TIME, SnmpReading.NAME, SnmpReading.DESCRIPTION);

    static SnmpWish of(Params params) {
        return new SnmpWish(
                params.groups("values").stream().map(SnmpValue::of).toList(),
                params.groups("interfaces").stream().map(SnmpInterface::of).toList());
    }

    List<OID> objects() {
        return Stream.concat(ALWAYS.stream(), values.stream().map(SnmpValue::object))
                .distinct()
                .toList();
    }
}
