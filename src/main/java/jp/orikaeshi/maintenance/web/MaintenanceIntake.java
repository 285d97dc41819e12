package jp.orikaeshi.maintenance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.maintenance.MaintenanceDesk;
import jp.orikaeshi.maintenance.Subject;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.LocalMoment;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes in what somebody wants to announce, by page or API. What is wrong is a problem that names the field. */
@RequestScoped
public class MaintenanceIntake {
    private static final int LONGEST_REASON = 200;

    @Inject
    MaintenanceDesk desk;

    @Inject
    Customers customers;

    @Inject
    Providers providers;

    @Inject
    Assets assets;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    UUID announce(Wanted wanted) {
        Subject subject = subject(wanted);
        String reason = text(wanted.reason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw wrong("reason", "maintenance.wrong.reason");
        }
        OffsetDateTime from = moment("from", wanted.from());
        OffsetDateTime to = moment("to", wanted.to());
        if (!from.isBefore(to) || !to.toInstant().isAfter(clock.instant())) {
            throw wrong("to", "maintenance.wrong.to");
        }
        return desk.announce(subject, reason, from, to, user.login());
    }

    private Subject subject(Wanted wanted) {
        String provider = text(wanted.provider());
        String number = text(wanted.customer());
        String slug = text(wanted.asset());
        if (provider.isEmpty() == number.isEmpty() || (number.isEmpty() && !slug.isEmpty())) {
            throw wrong("customer", "maintenance.wrong.subject");
        }
        if (!provider.isEmpty()) {
            return providers
                    .byId(provider)
                    .map(known -> Subject.provider(known.id()))
                    .orElseThrow(() -> wrong("provider", "maintenance.wrong.provider"));
        }
        UUID customer = CustomerNumber.parse(number)
                .flatMap(customers::byNumber)
                .map(Customer::id)
                .orElseThrow(() -> wrong("customer", "maintenance.wrong.customer"));
        return slug.isEmpty()
                ? Subject.customer(customer)
                : Subject.asset(assets.of(customer).stream()
                        .filter(asset -> asset.slug().equals(slug))
                        .map(Asset::id)
                        .findFirst()
                        .orElseThrow(() -> wrong("asset", "maintenance.wrong.asset")));
    }

    private OffsetDateTime moment(String field, @Nullable String written) {
        return LocalMoment.parse(text(written), settings.zone())
                .orElseThrow(() -> wrong(field, "maintenance.wrong.moment"));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    private ProblemException wrong(String field, String key) {
        return ProblemException.wrong(field, Messages.text(user.locale(), key));
    }
}
