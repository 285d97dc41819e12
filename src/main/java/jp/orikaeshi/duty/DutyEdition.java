package jp.orikaeshi.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;

/** The duty plan as it was from one moment until the next edition. Never changed: what has passed follows from it. */
@Entity
@Table(name = "duty_edition")
public class DutyEdition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Convert(converter = EditionSpecConverter.class)
    private EditionSpec spec;

    @SuppressWarnings("NullAway.Init")
    protected DutyEdition() {}

    DutyEdition(Instant validFrom, EditionSpec spec) {
        this.validFrom = validFrom;
        this.spec = spec;
    }

    Edition ready(ZoneId deskZone) {
        return Edition.of(validFrom, spec, deskZone);
    }

    EditionSpec spec() {
        return spec;
    }
}
