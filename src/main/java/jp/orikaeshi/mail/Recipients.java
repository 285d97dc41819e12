package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.duty.Addressee;
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

    /** The same of a customer whose mail is about no ticket, in the language of the reports. */
    List<Recipient> contacts(Customer customer) {
        return customer.contacts().stream()
                .flatMap(contact -> at(contact, Locale.JAPANESE))
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

    /** Logins: whoever has the ticket in hand; while nobody has, those on duty. */
    Collection<String> responsible(Ticket ticket) {
        List<String> assignee =
                ticket.assignee().stream().filter(this::worksHere).toList();
        return assignee.stream()
                        .flatMap(login -> engineers.find(login).stream())
                        .anyMatch(Recipients::told)
                ? assignee
                : onDuty();
    }

    // Nobody is told through somebody who cannot be told anything.
    private static boolean told(Engineer engineer) {
        return engineer.mail().isPresent() || engineer.choosesWays();
    }

    private boolean worksHere(String login) {
        return engineers.find(login).filter(Engineer::active).isPresent();
    }

    List<String> onDuty() {
        return rosters.order(clock.instant());
    }

    Collection<String> responsibleAndManagers(Ticket ticket) {
        Set<String> all = new LinkedHashSet<>(responsible(ticket));
        all.addAll(managers());
        return all;
    }

    /**
     * Whoever can put somebody on duty; where no manager can be mailed, those on duty now. By mail, whatever they have
     * chosen: it is a list of hours, for a desk by day.
     */
    Collection<Recipient> managersOrOnDuty() {
        List<Recipient> managers = mailed(managers(), engineer -> true);
        return managers.isEmpty() ? mailed(onDuty(), engineer -> true) : managers;
    }

    /** Whoever can change how the desk is set up; where none can be mailed, the managers. */
    Collection<Recipient> administrators() {
        List<Recipient> all = mailed(accounts.having(Roles.ADMIN), engineer -> true);
        return all.isEmpty() ? managersOrOnDuty() : all;
    }

    private List<String> managers() {
        return accounts.having(Roles.MANAGER);
    }

    /** Those of them who are told by mail, as everybody is who has not chosen otherwise. */
    List<Recipient> byMail(Collection<String> logins) {
        return mailed(logins, engineer -> !engineer.choosesWays());
    }

    private List<Recipient> mailed(Collection<String> logins, Predicate<Addressee> which) {
        if (logins.isEmpty()) {
            return List.of();
        }
        Map<String, Addressee> known = engineers.addressees();
        Map<String, Locale> languages = accounts.locales();
        return logins.stream()
                .flatMap(login -> Optional.ofNullable(known.get(login)).stream())
                .filter(which)
                .map(engineer -> new Recipient(
                        engineer.mail(), engineer.name(), languages.getOrDefault(engineer.login(), Locale.JAPANESE)))
                .distinct()
                .toList();
    }
}
