package jp.orikaeshi.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 受付番号: a telephone number that customers dial, with the brand and the greeting they expect behind it. */
@Entity
@Table(name = "line")
public class Line {
    // The key stays a text: EclipseLink does not run converters on identifiers reliably.
    @Id
    private String number;

    @Column
    private String brand;

    @Column
    private String flow;

    @Column
    private String locale;

    @Column
    private String greeting;

    @Convert(converter = Priority.Column.class)
    private @Nullable Priority priority;

    private int position;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Line() {}

    public Line(PhoneNumber number, LineProfile profile, int position) {
        this.number = number.e164();
        this.brand = profile.brand();
        this.flow = profile.flow();
        this.locale = profile.locale().toLanguageTag();
        this.greeting = profile.greeting();
        this.position = position;
    }

    public void describe(LineProfile profile, int newPosition) {
        brand = profile.brand();
        flow = profile.flow();
        locale = profile.locale().toLanguageTag();
        greeting = profile.greeting();
        position = newPosition;
    }

    /** Says how urgent whatever comes in by it is at least; null: as urgent as the trouble. */
    public void isFor(@Nullable Priority least) {
        priority = least;
    }

    /** How urgent whatever comes in by it is at least. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    public PhoneNumber number() {
        return new PhoneNumber(number);
    }

    /** Place in the desk file, from 0. */
    public int position() {
        return position;
    }

    public LineProfile profile() {
        return new LineProfile(brand, flow, Locale.forLanguageTag(locale), greeting);
    }
}
