package jp.orikaeshi.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.Engineers;

/** Whose telephones there are, and which lines can be dialled. */
@ApplicationScoped
@Transactional
public class PhoneBook {
    @Inject
    Engineers engineers;

    @Inject
    Customers customers;

    @Inject
    Lines lines;

    public enum Owner {
        ENGINEER,
        CUSTOMER
    }

    /**
     * A telephone that belongs to somebody.
     *
     * @param of the login of an engineer, the number of a customer
     * @param company empty for an engineer
     */
    public record Entry(PhoneNumber number, String name, Owner owner, String of, String company) {}

    public record DialledLine(PhoneNumber number, String brand) {}

    public List<Entry> entries() {
        return Stream.concat(
                        engineers.active().stream()
                                .flatMap(engineer -> engineer.phone().stream()
                                        .map(phone -> new Entry(
                                                phone, engineer.name(), Owner.ENGINEER, engineer.login(), ""))),
                        customers.all().stream().flatMap(PhoneBook::contacts))
                .toList();
    }

    public List<DialledLine> lines() {
        return lines.all().stream()
                .map(line -> new DialledLine(line.number(), line.profile().brand()))
                .toList();
    }

    private static Stream<Entry> contacts(Customer customer) {
        return customer.contacts().stream()
                .filter(contact -> contact.phone() != null)
                .map(contact -> entry(customer, contact));
    }

    private static Entry entry(Customer customer, Contact contact) {
        return new Entry(
                Objects.requireNonNull(contact.phone()),
                contact.name(),
                Owner.CUSTOMER,
                customer.number().value(),
                customer.name());
    }
}
