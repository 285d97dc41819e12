package jp.orikaeshi.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
