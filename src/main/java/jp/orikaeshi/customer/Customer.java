package jp.orikaeshi.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.TextListConverter;
import org.jspecify.annotations.Nullable;

/** A contract holder: who calls us, and whom we call back. */
@Entity
@Table(name = "customer")
public class Customer {
    @Id
    private UUID id;

    @Column(unique = true)
    private String number;

    @Column
    private String name;

    private @Nullable String reading;

    @Convert(converter = TextListConverter.class)
    private List<String> aliases = new ArrayList<>();

    @Column
    private String plan;

    @Convert(converter = TermsOverride.Column.class)
    private List<TermsOverride> terms = List.of();

    @Column(name = "availability_milli_percent")
    private @Nullable Integer availabilityMilliPercent;

    private boolean active = true;

    private int position;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<Contact> contacts = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    /** A new customer under the number printed on their contract. */
    public Customer(CustomerNumber number, CustomerProfile profile, int position) {
        this.id = UUID.randomUUID();
        this.number = number.value();
        this.name = profile.name();
        this.plan = profile.plan();
        describe(profile, position);
    }

    /** Takes over what the desk file or a page says now. The number stays: it is printed on their contract. */
    public final void describe(CustomerProfile profile, int position) {
        this.name = profile.name();
        this.reading = profile.reading();
        this.aliases = new ArrayList<>(profile.aliases());
        this.plan = profile.plan();
        this.contacts = new ArrayList<>(profile.contacts());
        this.position = position;
        this.active = true;
    }

    /**
     * Says what their contract promises otherwise than the plan.
     *
     * @param otherwise of response, call-back, resolution and updates
     * @param availability a month in thousandths of a percent; null: the plan's
     */
    public void agreedOtherwise(List<TermsOverride> otherwise, @Nullable Integer availability) {
        this.terms = List.copyOf(otherwise);
        this.availabilityMilliPercent = availability;
    }

    /** What their contract promises otherwise than the plan. */
    public List<TermsOverride> otherwise() {
        return List.copyOf(terms);
    }

    /** Availability promised a month by their contract, in thousandths of a percent; empty: as the plan says. */
    public Optional<Integer> availability() {
        return Optional.ofNullable(availabilityMilliPercent);
    }

    /** The contract has ended: not found by number any more, but tickets and reports keep their customer. */
    public void leave() {
        active = false;
    }

    public UUID id() {
        return id;
    }

    public CustomerNumber number() {
        return new CustomerNumber(number);
    }

    public String name() {
        return name;
    }

    /** The official reading in katakana (フリガナ), if registered. */
    public @Nullable String reading() {
        return reading;
    }

    /** Other names the caller may give: a trade name, the name in Latin letters. */
    public List<String> aliases() {
        return List.copyOf(aliases);
    }

    /** Id of the plan whose promises hold for this customer. */
    public String plan() {
        return plan;
    }

    /** In the order in which they are to be reached. */
    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    public boolean active() {
        return active;
    }

    /** The contact whose registered telephone this is. */
    public Optional<Contact> contactAt(PhoneNumber phone) {
        return contacts.stream().filter(c -> phone.equals(c.phone())).findFirst();
    }

    /** Place in the desk file, from 0. */
    public int position() {
        return position;
    }

    public CustomerProfile profile() {
        return new CustomerProfile(name, reading, aliases(), plan, contacts());
    }
}
