package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.report.monthly.MonthReviewed;

/** Mails a customer whose plan says so the report of their month, once somebody stands for it. */
@ApplicationScoped
class MonthWatch {
    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Recipients recipients;

    @Inject
    Outbox outbox;

    void reviewed(@Observes MonthReviewed event) {
        customers
                .byId(event.customer())
                .filter(this::wanted)
                .ifPresent(customer -> outbox.write(
                        Subject.ofMonth(event.report(), event.customer()),
                        recipients.contacts(customer),
                        Duration.ZERO));
    }

    private boolean wanted(Customer customer) {
        return plans.byId(customer.plan()).filter(Plan::mailsMonths).isPresent();
    }
}
