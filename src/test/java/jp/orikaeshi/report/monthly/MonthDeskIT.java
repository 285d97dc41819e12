package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.Agreements;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.CustomerProfile;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.mail.MonthMailDesk;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.DeskClock;
import org.junit.jupiter.api.Test;

class MonthDeskIT extends InContainer {
    @Inject
    MonthDesk desk;

    @Inject
    MonthMailDesk post;

    @Inject
    FrozenMonths months;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Agreements agreements;

    @Inject
    Settings settings;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Test
    void a_month_is_closed_once_and_stays_as_it_was_whatever_is_learnt_later() throws Exception {
        Month month = Month.at(clock.instant(), settings.zone()).before().before();
        UUID customer = transactions.run(() -> {
            Duration hour = Duration.ofHours(1);
            Plan plan = new Plan(
                    "it-months",
                    new PlanTerms("月報プラン", "always", hour, hour, hour, List.of(), List.of(), 99_900, false),
                    970);
            plan.mailsMonths(true);
            plans.add(plan);
            Customer one = new Customer(new CustomerNumber("799101"), called("月報商店"), 970);
            customers.add(one);
            em.flush();
            agreements.keep(month.from());
            return one.id();
        });

        desk.close(month);
        desk.close(month);

        assertThat(months.editions(month.toString(), null)).hasSize(1);
        FrozenMonth first = months.editions(month.toString(), customer).get(0);
        assertThat(first.edition()).isEqualTo(1);
        byte[] pdf = desk.file(first, MonthFile.PDF).content();
        assertThat(Sha256.of(desk.file(first, MonthFile.FIGURES).content())).isEqualTo(first.sha256());
        assertThatThrownBy(() -> desk.again(first.id(), "遅れの理由", "mori")).isInstanceOf(NothingLearnt.class);
        for (String change : List.of(
                "update frozen_file set content = '' where month_id = cast(?1 as uuid)",
                "delete from frozen_file where month_id = cast(?1 as uuid)",
                "update frozen_month set sha256 = '0' where id = cast(?1 as uuid)")) {
            assertThatThrownBy(() -> transactions.run(() -> em.createNativeQuery(change)
                            .setParameter(1, first.id().toString())
                            .executeUpdate()))
                    .hasStackTraceContaining("stays as it was frozen");
        }

        transactions.run(() -> {
            customers.byId(customer).orElseThrow().describe(called("月報商店 本店"), 970);
            return true;
        });
        FrozenMonth second = desk.again(first.id(), "名前が変わった", "mori");

        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(desk.file(first, MonthFile.PDF).content()).isEqualTo(pdf);
        assertThat(desk.of(month, customers.byId(customer).orElseThrow(), null).frozen())
                .isNotNull()
                .extracting(FrozenMonth::edition)
                .isEqualTo(2);
        assertThat(desk.of(month, customers.byId(customer).orElseThrow(), 1)
                        .data()
                        .customers()
                        .get(0)
                        .name())
                .isEqualTo("月報商店");

        String next = month.after().toString();
        assertThat(months.newestBeforeOfEach(next, 3).get(customer))
                .as("beside the next month stands the newest edition of this one")
                .extracting(FrozenMonth::id)
                .containsExactly(second.id());

        desk.review(second.id(), "mori");
        desk.review(second.id(), "sato");

        assertThat(desk.get(second.id()).reviewedBy()).contains("mori");
        assertThat(mails(customer)).as("sent once").isEqualTo(1);
        assertThat(post(second).mails()).hasSize(1);
        assertThat(post(second).problem()).isNull();
        assertThat(post(second).sendable()).as("it is on its way").isFalse();
        assertThat(post.send(second.id())).isZero();
        within(Duration.ofMinutes(1))
                .until(() -> post(second).mails().get(0).state().equals("sent"));

        transactions.run(() -> em.createNativeQuery("update mail_message set sent_at = null, failed_at = created_at,"
                        + " error = 'no such mailbox' where kind = 'monthly' and customer_id = cast(?1 as uuid)")
                .setParameter(1, customer.toString())
                .executeUpdate());

        assertThat(post(second).mails().get(0).state()).isEqualTo("refused");
        assertThat(post(second).mails().get(0).serverSaid()).contains("no such mailbox");
        assertThat(post(second).sendable()).isTrue();
        assertThat(post.send(second.id())).isEqualTo(1);
        assertThat(mails(customer)).as("sent again").isEqualTo(2);
        assertThat(post(second).mails()).as("the last one of each").hasSize(1);
        assertThat(post(second).sendable()).isFalse();
    }

    private ReportPost post(FrozenMonth report) {
        return Objects.requireNonNull(post.of(List.of(desk.get(report.id()))).get(report.id()));
    }

    private static CustomerProfile called(String name) {
        return new CustomerProfile(
                name,
                null,
                List.of(),
                "it-months",
                List.of(new Contact("月報 太郎", null, null, "taro@months.example", null)));
    }

    private long mails(UUID customer) throws Exception {
        return transactions.run(() -> ((Number) em.createNativeQuery(
                                "select count(*) from mail_message where kind = 'monthly' and customer_id = cast(?1 as uuid)")
                        .setParameter(1, customer.toString())
                        .getSingleResult())
                .longValue());
    }
}
