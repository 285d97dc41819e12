package jp.orikaeshi.monitoring.web;

import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.device.DeviceCount;
import org.jspecify.annotations.Nullable;

/**
 * Something that reports by itself from a customer's place, with what is known of it.
 *
 * @param assetId of what it belongs to
 * @param asset name of that
 * @param key by which it reports; only for administrators, who set it up
 * @param heard when, and from whom; nothing if never
 * @param devices on the network on which it is; none for what sees none
 */
public record AgentRow(
        Customer customer,
        UUID assetId,
        String asset,
        ProbeStatus status,
        String key,
        Heard heard,
        DeviceCount devices) {

    /**
     * What it said of itself.
     *
     * @param lastAt null if it was never heard of
     * @param host the machine on which it runs; null if it does not say
     * @param version of it; null if it does not say
     */
    public record Heard(
            @Nullable Instant lastAt,
            @Nullable String host,
            @Nullable String version) {
        static final Heard NEVER = new Heard(null, null, null);
    }

    public boolean seesDevices() {
        return status.kind() == ProbeKind.DEVICES;
    }

    /** What has to be run once for it to report. */
    public String command(String desk) {
        return seesDevices()
                ? "curl -fsS " + ShellWord.of(desk + "/intake/agent.sh") + " | sudo sh -s -- install "
                        + ShellWord.of(desk) + " " + ShellWord.of(key)
                : "curl -fsS -X POST " + ShellWord.of(desk + "/intake/heartbeat/" + key);
    }
}
