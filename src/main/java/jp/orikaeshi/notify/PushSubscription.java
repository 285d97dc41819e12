package jp.orikaeshi.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.persistence.InstantConverter;
import jp.orikaeshi.persistence.UuidConverter;

/** A browser of an engineer that may be pushed to. */
@Entity
@Table(name = "push_subscription")
public class PushSubscription {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String engineer;
    private String endpoint;

    @Column(name = "receiver_key")
    private String receiverKey;

    @Column(name = "receiver_secret")
    private String receiverSecret;

    private String device;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PushSubscription() {}

    PushSubscription(String engineer, PushAddress address, String device, Instant now) {
        this.id = UUID.randomUUID();
        this.engineer = engineer;
        this.endpoint = address.endpoint();
        this.receiverKey = address.p256dh();
        this.receiverSecret = address.auth();
        this.device = device;
        this.createdAt = now;
    }

    /** The same browser again: perhaps another person, perhaps other keys. */
    void renew(String owner, PushAddress address, String name) {
        engineer = owner;
        receiverKey = address.p256dh();
        receiverSecret = address.auth();
        device = name;
    }

    PushAddress address() {
        return new PushAddress(endpoint, receiverKey, receiverSecret);
    }

    public UUID id() {
        return id;
    }

    /** The login. */
    public String engineer() {
        return engineer;
    }

    /** Which browser it is, for people. */
    public String device() {
        return device;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
