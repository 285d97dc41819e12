package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.Rosters;
import jp.orikaeshi.ticket.Call;
import jp.orikaeshi.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Who is to know. Whoever has no mail address is left out. */
@ApplicationScoped
class Recipients {
    @Inject
    Clock clock;

    @Inject
    Customers customers;

    @Inject
    Lines lines;

    @Inject
    Engineers engineers;

    @Inject
    Rosters rosters;

    @Inject
    Accounts accounts;

    /** The customer's contacts, in the language of the line that was dialled. */
    List<Recipient> customer(Ticket ticket) {
        Locale language = language(ticket);
        return ticket.customerId().flatMap(customers::byId).stream()
                .flatMap(customer -> customer.contacts().stream())
                .flatMap(contact -> at(contact, language))
                .toList();
    }

    /** One of them; empty without an address. */
    Optional<Recipient> contact(Ticket ticket, String name, @Nullable String mail) {
        return Optional.ofNullable(mail).map(address -> new Recipient(address, name, language(ticket)));
    }

    private Locale language(Ticket ticket) {
        return ticket.call()
                .map(Call::line)
                .flatMap(lines::byNumber)
                .map(Line::profile)
                .map(line -> line.locale())
                .orElse(Locale.JAPANESE);
    }

    private static Stream<Recipient> at(Contact contact, Locale language) {
        return Optional.ofNullable(contact.mail()).map(mail -> new Recipient(mail, contact.name(), language)).stream();
    }

    /** Whoever has the ticket in hand; while nobody has, those on duty. */
    Collection<Recipient> responsible(Ticket ticket) {
        List<Recipient> assignee =
                ticket.assignee().stream().flatMap(this::engineer).toList();
        return assignee.isEmpty() ? onDuty() : assignee;
    }

    List<Recipient> onDuty() {
        return rosters.order(clock.instant()).stream().flatMap(this::engineer).toList();
    }

    Collection<Recipient> responsibleAndManagers(Ticket ticket) {
        Set<Recipient> all = new LinkedHashSet<>(responsible(ticket));
        managers().forEach(all::add);
        return all;
    }

    /** Whoever can put somebody on duty; where no manager can be mailed, those on duty now. */
    Collection<Recipient> managersOrOnDuty() {
        Set<Recipient> managers = managers().collect(Collectors.toCollection(LinkedHashSet::new));
        return managers.isEmpty() ? onDuty() : managers;
    }

    private Stream<Recipient> managers() {
        return accounts.all().stream()
                .filter(account -> account.active() && account.roles().contains(Roles.MANAGER))
                .map(Account::login)
                .flatMap(this::engineer);
    }

    private Stream<Recipient> engineer(String login) {
        Locale language =
                accounts.find(login).map(account -> account.identity().locale()).orElse(Locale.JAPANESE);
        return engineers.find(login).filter(Engineer::active).stream()
                .flatMap(engineer ->
                        engineer.mail().map(mail -> new Recipient(mail, engineer.name(), language)).stream());
    }
}
