package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.device.Device;
import jp.orikaeshi.monitoring.device.Devices;

/** The customers' own networks, for whoever shows what is on them. */
@RequestScoped
public class Networks {
    @Inject
    Customers customers;

    @Inject
    Assets assets;

    @Inject
    Devices devices;

    /** All, or those of one customer. */
    Stream<Network> all(Optional<String> customer) {
        Map<UUID, List<Device>> all = devices.byNetwork();
        return customers.all().stream()
                .filter(owner -> customer.isEmpty() || owner.number().value().equals(customer.get()))
                .flatMap(owner -> assets.of(owner.id()).stream()
                        .filter(Networks::network)
                        .map(asset -> new Network(owner, asset, all.getOrDefault(asset.id(), List.of()))));
    }

    /** Empty if it is watched no longer, or is none. */
    Optional<Network> of(UUID id) {
        return assets.byId(id)
                .filter(Networks::network)
                .flatMap(asset -> customers
                        .byId(asset.customerId())
                        .filter(Customer::active)
                        .map(owner -> new Network(owner, asset, devices.of(id))));
    }

    private static boolean network(Asset asset) {
        return asset.watched() && asset.kind() == AssetKind.NETWORK;
    }
}
