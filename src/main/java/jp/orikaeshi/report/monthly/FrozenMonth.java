package jp.orikaeshi.report.monthly;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.InstantConverter;
import jp.orikaeshi.persistence.JsonbConverter;
import jp.orikaeshi.persistence.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * A month that is over, as it was reported: of one customer, or of all. Only that somebody reviewed it is written down
 * later; what is learnt later goes into another edition. The database refuses anything else.
 */
@Entity
@Table(name = "frozen_month")
public class FrozenMonth {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String month;

    @Convert(converter = UuidConverter.class)
    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    private int edition;

    @Convert(converter = InstantConverter.class)
    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "frozen_by")
    private String frozenBy;

    private @Nullable String reason;
    private String sha256;

    @Convert(converter = Totals.class)
    private MonthTotals totals;

    @Convert(converter = InstantConverter.class)
    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected FrozenMonth() {}

    /** The first edition, made by the desk itself. */
    static FrozenMonth first(Month month, @Nullable UUID customer, Frozen figures, Instant now) {
        return new FrozenMonth(month.toString(), customer, 1, "system", null, figures, now);
    }

    private FrozenMonth(
            String month,
            @Nullable UUID customer,
            int edition,
            String by,
            @Nullable String reason,
            Frozen figures,
            Instant now) {
        this.id = UUID.randomUUID();
        this.month = month;
        this.customerId = customer;
        this.edition = edition;
        this.frozenAt = now;
        this.frozenBy = by;
        this.reason = reason;
        this.sha256 = figures.sha256();
        this.totals = figures.totals();
    }

    /** The edition behind this one. */
    FrozenMonth next(String by, String why, Frozen figures, Instant now) {
        return new FrozenMonth(month, customerId, edition + 1, by, why, figures, now);
    }

    /** Whether it was not before; who is first stays on record. */
    boolean review(String by, Instant now) {
        if (reviewedAt != null) {
            return false;
        }
        reviewedAt = now;
        reviewedBy = by;
        return true;
    }

    public UUID id() {
        return id;
    }

    /** Written {@code 2026-10}. */
    public String month() {
        return month;
    }

    /** Whose month; empty: of all customers. */
    public Optional<UUID> customer() {
        return Optional.ofNullable(customerId);
    }

    /** From 1. */
    public int edition() {
        return edition;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    /** A login, or {@code system}. */
    public String frozenBy() {
        return frozenBy;
    }

    /** Why there is another edition; empty for the first. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Of its figures, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public MonthTotals totals() {
        return totals;
    }

    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    /** A login; empty until somebody has. */
    public Optional<String> reviewedBy() {
        return Optional.ofNullable(reviewedBy);
    }

    /** In the {@code jsonb} column. */
    @Converter
    public static class Totals extends JsonbConverter<MonthTotals> implements AttributeConverter<MonthTotals, Object> {
        public Totals() {
            super(new TypeReference<>() {});
        }
    }
}
