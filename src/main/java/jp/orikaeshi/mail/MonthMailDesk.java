package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthDesk;
import org.jspecify.annotations.Nullable;

/** Mails customers whose plan says so the report of their month, and knows whether they have it. */
@ApplicationScoped
@Transactional
public class MonthMailDesk {
    @Inject
    MonthDesk months;

    @Inject
    MailMessages messages;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Recipients recipients;

    @Inject
    Outbox outbox;

    /** What became of the mails with these reports, by report; nothing for those that are not to be mailed. */
    public Map<UUID, ReportPost> of(Collection<FrozenMonth> reports) {
        Map<UUID, FrozenMonth> reviewed = reports.stream()
                .filter(report ->
                        report.reviewedAt().isPresent() && report.customer().isPresent())
                .collect(Collectors.toMap(FrozenMonth::id, report -> report));
        Map<UUID, List<MailMessage>> written =
                messages.ofMonths(reviewed.keySet()).stream().collect(Collectors.groupingBy(MonthMailDesk::report));
        Map<UUID, Customer> owners = customers
                .byIds(reviewed.values().stream()
                        .flatMap(report -> report.customer().stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Customer::id, customer -> customer));
        Set<String> mailing =
                plans.all().stream().filter(Plan::mailsMonths).map(Plan::id).collect(Collectors.toSet());
        Map<UUID, ReportPost> posts = new HashMap<>();
        reviewed.forEach((id, report) -> report.customer()
                .flatMap(owner -> Optional.ofNullable(owners.get(owner)))
                .flatMap(owner -> post(owner, written.getOrDefault(id, List.of()), mailing.contains(owner.plan())))
                .ifPresent(post -> posts.put(id, post)));
        return posts;
    }

    private Optional<ReportPost> post(Customer owner, List<MailMessage> written, boolean mailing) {
        if (!mailing && written.isEmpty()) {
            return Optional.empty();
        }
        LastMails last = LastMails.of(written);
        List<ReportMail> mails = last.shown();
        if (!mailing) {
            return Optional.of(new ReportPost(mails, null, false));
        }
        List<Recipient> all = recipients.contacts(owner);
        boolean without = !last.unreached(all).isEmpty();
        @Nullable String problem;
        if (all.isEmpty()) {
            problem = "no-address";
        } else if (without && !outbox.open()) {
            problem = "no-server";
        } else {
            problem = mails.isEmpty() ? "not-written" : null;
        }
        return Optional.of(new ReportPost(mails, problem, without && outbox.open()));
    }

    /**
     * Sends a report that was reviewed to every contact who neither has had it nor is about to.
     *
     * @return how many mails there are now to be sent; none if nobody is without, or nothing can be sent
     * @throws jp.orikaeshi.report.monthly.MonthNotFound if there is no such report
     */
    public int send(UUID id) {
        FrozenMonth report = months.held(id);
        if (report.reviewedAt().isEmpty() || !newest(report) || !outbox.open()) {
            return 0;
        }
        Optional<Customer> owner = report.customer().flatMap(customers::byId).filter(this::wanted);
        List<Recipient> without = owner.map(customer ->
                        LastMails.of(messages.ofMonths(List.of(id))).unreached(recipients.contacts(customer)))
                .orElse(List.of());
        owner.ifPresent(customer -> outbox.write(Subject.ofMonth(id, customer.id()), without, Duration.ZERO));
        return without.size();
    }

    private boolean newest(FrozenMonth report) {
        return months.editionsOf(report).get(0).edition() == report.edition();
    }

    private boolean wanted(Customer customer) {
        return plans.byId(customer.plan()).filter(Plan::mailsMonths).isPresent();
    }

    private static UUID report(MailMessage message) {
        return UUID.fromString(message.params().get(Subject.REPORT));
    }
}
