package jp.orikaeshi.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person at the customer. {@code emergency} is their place in the emergency order, 1 first; null if not in it. */
@Embeddable
public class Contact {
    @Column
    private String name;

    private @Nullable String reading;

    private @Nullable PhoneNumber phone;

    private @Nullable String mail;

    private @Nullable Integer emergency;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    public Contact(
            String name,
            @Nullable String reading,
            @Nullable PhoneNumber phone,
            @Nullable String mail,
            @Nullable Integer emergency) {
        this.name = name;
        this.reading = reading;
        this.phone = phone;
        this.mail = mail;
        this.emergency = emergency;
    }

    public String name() {
        return name;
    }

    public @Nullable String reading() {
        return reading;
    }

    public @Nullable PhoneNumber phone() {
        return phone;
    }

    public @Nullable String mail() {
        return mail;
    }

    public @Nullable Integer emergency() {
        return emergency;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contact c
                && Objects.equals(name, c.name)
                && Objects.equals(reading, c.reading)
                && Objects.equals(phone, c.phone)
                && Objects.equals(mail, c.mail)
                && Objects.equals(emergency, c.emergency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, reading, phone, mail, emergency);
    }
}
