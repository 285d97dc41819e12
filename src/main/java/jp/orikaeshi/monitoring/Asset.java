package jp.orikaeshi.monitoring;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.maintenance.Site;
import org.jspecify.annotations.Nullable;

/** What a customer has under watch: a website, a mail domain, a server, a network; hosted at a provider. */
@Entity
@Table(name = "asset")
public class Asset {
    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column
    private String slug;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    @Column
    private String name;

    @Column
    private @Nullable String provider;

    @Column(name = "provider_was")
    private @Nullable String providerWas;

    @Column
    private @Nullable String parent;

    @Column
    private int position;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @OneToMany(mappedBy = "asset", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<Probe> probes = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Asset() {}

    Asset(UUID customerId, AssetSpec spec, int position, Instant now) {
        this.id = UUID.randomUUID();
        this.customerId = customerId;
        this.slug = spec.id();
        this.kind = spec.kind();
        this.name = spec.name();
        this.provider = spec.provider();
        this.parent = spec.parent();
        this.position = position;
        this.addedAt = now;
        watch(spec.probes(), now);
    }

    /** Takes over what the desk file says now. A probe with the same target keeps its history, another is new. */
    void become(AssetSpec spec, int newPosition, Instant now) {
        kind = spec.kind();
        name = spec.name();
        provider = spec.provider();
        parent = spec.parent();
        position = newPosition;
        watch(spec.probes(), now);
    }

    /** No longer watched from {@code now} on. Its history stays, and holds no provider that may be dropped. */
    void retire(Instant now) {
        removedAt = now;
        providerWas = provider;
        provider = null;
        probes().forEach(probe -> probe.retire(now));
    }

    private void watch(List<ProbeSpec> wanted, Instant now) {
        List<Probe> unclaimed = new ArrayList<>(probes());
        for (int i = 0; i < wanted.size(); i++) {
            ProbeSpec spec = wanted.get(i);
            Optional<Probe> known = unclaimed.stream().filter(spec::sameTarget).findFirst();
            if (known.isPresent()) {
                unclaimed.remove(known.get());
                known.get().schedule(spec.interval(), i);
            } else {
                probes.add(new Probe(this, spec, i, now));
            }
        }
        unclaimed.forEach(probe -> probe.retire(now));
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    /** The short name in the desk file and in the API, such as {@code web}. */
    public String slug() {
        return slug;
    }

    public AssetKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /** The short name of the asset without which this one cannot be reached. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** What announced work may be about. */
    Site site() {
        return new Site(id, customerId, provider);
    }

    public int position() {
        return position;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public boolean watched() {
        return removedAt == null;
    }

    /** The probes in use, in the order of the desk file. */
    public List<Probe> probes() {
        return probes.stream()
                .filter(Probe::watched)
                .sorted((a, b) -> Integer.compare(a.position(), b.position()))
                .toList();
    }

    public AssetSpec spec() {
        return new AssetSpec(
                slug,
                kind,
                name,
                provider,
                parent,
                probes().stream().map(Probe::spec).toList());
    }
}
