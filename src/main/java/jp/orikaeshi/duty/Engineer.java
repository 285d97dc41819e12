package jp.orikaeshi.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A person of the desk's own staff who can be called. The login is the one of the account; the desk file lists
 * both together. Whoever left stays as an inactive row, since old tickets name them.
 */
@Entity
@Table(name = "engineer")
public class Engineer {
    @Id
    private String login;

    @Column(name = "name")
    private String name;

    @Column(name = "phone")
    private @Nullable PhoneNumber phone;

    @Column(name = "mail")
    private @Nullable String mail;

    @Convert(converter = WaysConverter.class)
    private @Nullable List<Way> ways;

    @Convert(converter = QuietHoursConverter.class)
    @Column(name = "quiet_hours")
    private @Nullable QuietHours quietHours;

    @Column(name = "active")
    private boolean active;

    @Column(name = "position")
    private int position;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Engineer() {}

    public Engineer(String login, String name, @Nullable PhoneNumber phone, @Nullable String mail, int position) {
        this.login = login;
        this.name = name;
        this.phone = phone;
        this.mail = mail;
        this.position = position;
        this.active = true;
    }

    /** Takes over what the desk file or a page says; an inactive engineer is active again. */
    public void describe(String name, @Nullable PhoneNumber phone, @Nullable String mail, int position) {
        this.name = name;
        this.phone = phone;
        this.mail = mail;
        this.position = position;
        this.active = true;
    }

    /**
     * Says how they are told what does not come by a call-back's telephone.
     *
     * @param ways in their order; empty: by mail, as everybody is
     */
    public void isTold(List<Way> ways, QuietHours quiet) {
        this.ways = ways.isEmpty() ? null : List.copyOf(ways);
        this.quietHours = quiet.none() ? null : quiet;
    }

    /** Empty: by mail, as everybody is. */
    public List<Way> ways() {
        return ways == null ? List.of() : ways;
    }

    /** Whether they have chosen how they are told, or when not: then the usual mails go by their ways. */
    public boolean choosesWays() {
        return ways != null || quietHours != null;
    }

    /** The ways that count: those that they have chosen, else mail. */
    public List<Way> waysInForce() {
        return ways == null ? List.of(Way.USUAL) : ways;
    }

    public QuietHours quietHours() {
        return quietHours == null ? QuietHours.NONE : quietHours;
    }

    /** Is called no more and gets no mail. */
    public void leave() {
        this.active = false;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    /** Whether their telephone can be rung: they work here and have one. */
    public boolean callable() {
        return active && phone != null;
    }

    public boolean active() {
        return active;
    }

    /** Place in the desk file, from 0. */
    public int position() {
        return position;
    }
}
