package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Heartbeats;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.monitoring.device.DeviceAgents;
import jp.orikaeshi.monitoring.device.DeviceCount;
import jp.orikaeshi.monitoring.device.Devices;
import jp.orikaeshi.monitoring.web.AgentRow.Heard;

/** Everything that reports by itself, for whoever shows it: what needs a look first, then by customer. */
@RequestScoped
public class AgentRows {
    @Inject
    Customers customers;

    @Inject
    Assets assets;

    @Inject
    StatusBoard board;

    @Inject
    Heartbeats heartbeats;

    @Inject
    DeviceAgents agents;

    @Inject
    Devices devices;

    List<AgentRow> all() {
        Map<UUID, ProbeStatus> seen = board.everybody().values().stream()
                .flatMap(snapshot -> snapshot.assets().stream())
                .flatMap(asset -> asset.probes().stream())
                .collect(Collectors.toMap(ProbeStatus::probe, Function.identity()));
        Map<UUID, Customer> owners =
                customers.all().stream().collect(Collectors.toMap(Customer::id, Function.identity()));
        Map<UUID, Heard> heard = heard();
        Map<UUID, DeviceCount> counts = devices.counts();
        List<AgentRow> rows = new ArrayList<>();
        for (Asset asset : assets.watched()) {
            Customer owner = owners.get(asset.customerId());
            for (Probe probe : asset.probes()) {
                ProbeStatus status = seen.get(probe.id());
                if (owner != null && status != null && reports(probe.kind())) {
                    rows.add(new AgentRow(
                            owner,
                            asset.id(),
                            asset.name(),
                            status,
                            probe.params().text("key").orElse(""),
                            heard.getOrDefault(probe.id(), Heard.NEVER),
                            probe.kind() == ProbeKind.DEVICES
                                    ? counts.getOrDefault(asset.id(), DeviceCount.NONE)
                                    : DeviceCount.NONE));
                }
            }
        }
        rows.sort(
                Comparator.comparingInt((AgentRow row) -> -row.status().status().severity())
                        .thenComparing(row -> row.customer().number().value()));
        return rows;
    }

    private static boolean reports(ProbeKind kind) {
        return kind == ProbeKind.HEARTBEAT || kind == ProbeKind.DEVICES;
    }

    private Map<UUID, Heard> heard() {
        Map<UUID, Heard> heard = new HashMap<>();
        heartbeats.all().forEach((probe, one) -> heard.put(probe, new Heard(one.lastAt(), one.host(), one.version())));
        agents.all().forEach((probe, one) -> heard.put(probe, new Heard(one.lastAt(), one.host(), one.version())));
        return heard;
    }
}
