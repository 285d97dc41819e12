package jp.orikaeshi.alerting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.alerting.IncidentDesk;
import jp.orikaeshi.alerting.IncidentPart;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.mail.Outbox;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.reception.Announcement;
import org.jspecify.annotations.Nullable;

/** Puts together what pages and programs show of outages of providers. */
@RequestScoped
public class IncidentSheets {
    @Inject
    ProviderIncidents incidents;

    @Inject
    IncidentDesk desk;

    @Inject
    Outbox outbox;

    @Inject
    Customers customers;

    @Inject
    Assets assets;

    @Inject
    AccountDesk accounts;

    Optional<IncidentSheet> of(UUID id) {
        return incidents.find(id).map(this::of);
    }

    IncidentSheet of(ProviderIncident incident) {
        return new IncidentSheet(
                incident,
                desk.parts(incident.id()).stream().flatMap(this::part).toList(),
                outbox.about(incident.id()),
                incidents.sharing(incident),
                Announcement.of(List.of(incident), Locale.JAPANESE).strip(),
                Announcement.of(List.of(incident), Locale.ENGLISH).strip(),
                name(incident));
    }

    private Stream<IncidentSheet.Part> part(IncidentPart part) {
        return customers.byId(part.outage().customer()).stream()
                .flatMap(customer -> assets.byId(part.outage().asset()).stream()
                        .map(asset -> new IncidentSheet.Part(part.outage(), customer, asset, part.ticket())));
    }

    private @Nullable String name(ProviderIncident incident) {
        String login = incident.endedBy();
        return login == null
                ? null
                : accounts.accounts().stream()
                        .filter(account -> account.login().equals(login))
                        .map(Account::name)
                        .findFirst()
                        .orElse(login);
    }
}
