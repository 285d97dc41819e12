package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customers;

/** Who is to be told of an emergency, in their order, as the desk file says now. */
@ApplicationScoped
class EmergencyContacts {
    @Inject
    Customers customers;

    /** Those with a place in the emergency order; where nobody has one, all contacts as they stand. With a telephone. */
    List<Contact> of(UUID customer) {
        List<Contact> callable = customers.byId(customer).stream()
                .flatMap(c -> c.contacts().stream())
                .filter(contact -> contact.phone() != null && contact.phone().diallable())
                .toList();
        List<Contact> ordered = callable.stream()
                .filter(contact -> contact.emergency() != null)
                .sorted(Comparator.comparing(contact -> Objects.requireNonNull(contact.emergency())))
                .toList();
        return ordered.isEmpty() ? callable : ordered;
    }
}
