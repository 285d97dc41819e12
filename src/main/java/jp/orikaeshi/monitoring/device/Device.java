package jp.orikaeshi.monitoring.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device on a customer's network: known or not, seen or only written down. */
@Entity
@Table(name = "device")
public class Device {
    // A look every minute at each device of everybody would be written for nothing.
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(3);

    @Id
    private UUID id;

    @Column(name = "asset_id")
    private UUID assetId;

    @Column
    private String mac;

    @Column
    private @Nullable String address;

    @Column(name = "host_name")
    private @Nullable String hostName;

    @Column
    private @Nullable String vendor;

    @Column(name = "first_seen")
    private @Nullable Instant firstSeen;

    @Column(name = "last_seen")
    private @Nullable Instant lastSeen;

    @Column
    private @Nullable String name;

    @Column
    private boolean always;

    @Column
    private boolean several;

    @Column(name = "known_at")
    private @Nullable Instant knownAt;

    @Column(name = "known_by")
    private @Nullable String knownBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    /** Neither seen nor known yet. */
    Device(UUID assetId, MacAddress mac, @Nullable String vendor) {
        this.id = UUID.randomUUID();
        this.assetId = assetId;
        this.mac = mac.value();
        this.vendor = vendor;
    }

    void seen(Sighting sighting, Instant now) {
        boolean same = sighting.address().equals(address)
                && (sighting.hostName() == null || sighting.hostName().equals(hostName));
        Instant last = lastSeen;
        if (same && last != null && last.plus(WRITTEN_EVERY).isAfter(now)) {
            return;
        }
        address = sighting.address();
        hostName = sighting.hostName() == null ? hostName : sighting.hostName();
        firstSeen = firstSeen == null ? now : firstSeen;
        lastSeen = now;
    }

    void become(KnownDevice known, String by, Instant now) {
        if (name == null) {
            knownAt = now;
            knownBy = by;
        }
        name = known.name();
        always = known.always();
        several = known.several();
    }

    void becomeUnknown() {
        name = null;
        always = false;
        several = false;
        knownAt = null;
        knownBy = null;
    }

    public UUID id() {
        return id;
    }

    public UUID assetId() {
        return assetId;
    }

    public MacAddress mac() {
        return new MacAddress(mac);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<String> hostName() {
        return Optional.ofNullable(hostName);
    }

    /** Who makes it, or the part of it that is on the network. */
    public Optional<String> vendor() {
        return Optional.ofNullable(vendor);
    }

    public Optional<Instant> firstSeen() {
        return Optional.ofNullable(firstSeen);
    }

    /** To a few minutes. */
    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    public boolean known() {
        return name != null;
    }

    /** What people call it; empty while it is unknown. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public boolean always() {
        return always;
    }

    public boolean several() {
        return several;
    }

    public Optional<Instant> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    public Optional<String> knownBy() {
        return Optional.ofNullable(knownBy);
    }

    /** Nobody knows it, and it does not change its address like a telephone does. */
    public boolean alarming() {
        return !known() && !mac().randomized();
    }

    public boolean seenSince(Instant moment) {
        return lastSeen != null && !lastSeen.isBefore(moment);
    }
}
