package jp.orikaeshi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.duty.DutyChanged;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.CheckLog;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Judgement;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.ProviderDesk;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidentStarted;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.Trait;
import jp.orikaeshi.monitoring.TraitKind;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.time.DeskClock;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engineers hear of an outage of a provider as a whole. */
class ProviderMailIT extends InContainer {
    private static final PhoneNumber PHONE = new PhoneNumber("+819044440001");
    private static final String SUZUKI = "suzuki@desk.example";
    private static final String OGAWA = "ogawa@desk.example";

    @Inject
    Contracts contracts;

    @Inject
    CheckLog log;

    @Inject
    ProviderIncidents incidents;

    @Inject
    ProviderDesk desk;

    @Inject
    Providers providers;

    @Inject
    Engineers engineers;

    @Inject
    DutyPlans plans;

    @Inject
    Tickets tickets;

    @Inject
    Outbox outbox;

    @Inject
    Recipients recipients;

    @Inject
    Settings settings;

    @Inject
    DeskClock clock;

    @Inject
    Event<ProviderIncidentStarted> started;

    @Inject
    Event<DutyChanged> dutyChanged;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private final Map<UUID, Health> healths = new HashMap<>();
    private final String provider = "p-" + UUID.randomUUID();

    @BeforeEach
    void three_are_on_duty_of_whom_two_share_an_address() throws Exception {
        transactions.run(() -> {
            providers.add(new Provider(provider, "アルファ"));
            onDuty("suzuki", SUZUKI);
            onDuty("ogawa", OGAWA);
            onDuty("ogawa2", OGAWA);
            return roster(List.of("suzuki", "ogawa", "ogawa2"));
        });
    }

    @AfterEach
    void nobody_is_on_duty_any_more() throws Exception {
        transactions.run(() -> {
            Stream.of("suzuki", "ogawa", "ogawa2")
                    .flatMap(login -> engineers.find(login).stream())
                    .forEach(Engineer::leave);
            return roster(List.of());
        });
    }

    @Test
    void those_on_duty_are_mailed_once_that_it_began_and_once_that_it_is_over() throws Exception {
        List<UUID> probes = probes(3);
        fail(probes.get(0));
        fail(probes.get(1));
        soon().until(this::known);
        ProviderIncident incident = incident();
        soon().until(() -> sent(incident) == 2);
        fail(probes.get(2));
        // Told a second time, as if the desk had been killed in between.
        transactions.run(() -> {
            started.fire(new ProviderIncidentStarted(incident));
            return true;
        });
        soon().until(() -> incident().customers() == 3);
        assertThat(mails(incident))
                .extracting(mail -> mail[0], mail -> mail[1])
                .containsExactlyInAnyOrder(tuple("provider-down", SUZUKI), tuple("provider-down", OGAWA));
        MimeMessage down = letter(incident, "provider-down", SUZUKI);
        assertThat(down.getSubject()).contains("アルファ", "社が停止しています");
        assertThat(text(down))
                .contains("アルファの障害と判断しました", "/incidents/" + incident.id(), "発生：")
                .doesNotContain("{", "復旧");

        probes.forEach(probe -> see(probe, Status.UP, Status.UP));
        soon().until(() -> !known());
        soon().until(() -> sent(incident) == 4);
        assertThat(mails(incident))
                .filteredOn(mail -> mail[0].equals("provider-back"))
                .extracting(mail -> mail[1])
                .containsExactlyInAnyOrder(SUZUKI, OGAWA);
        MimeMessage back = letter(incident, "provider-back", OGAWA);
        assertThat(back.getSubject()).isEqualTo("[事業者障害] アルファが復旧しました");
        assertThat(text(back)).contains("影響：お客様 3社", "復旧：").doesNotContain("{");
    }

    @Test
    void that_a_colleague_takes_it_for_none_is_told_as_that() throws Exception {
        List<UUID> probes = probes(2);
        probes.forEach(this::fail);
        soon().until(this::known);
        ProviderIncident incident = incident();
        soon().until(() -> sent(incident) == 2);

        assertThat(desk.end(incident.id(), "suzuki")).isTrue();
        soon().until(() -> sent(incident) == 4);
        MimeMessage letter = letter(incident, "provider-dismissed", SUZUKI);
        assertThat(letter.getSubject()).isEqualTo("[事業者障害] アルファの障害としての扱いを終了しました");
        assertThat(text(letter)).contains("終了：").doesNotContain("{", "復旧");
        assertThat(outbox.about(incident.id()))
                .extracting(IncidentMail::kind, IncidentMail::state)
                .containsExactly(
                        tuple(MailKind.PROVIDER_DOWN, "sent"),
                        tuple(MailKind.PROVIDER_DOWN, "sent"),
                        tuple(MailKind.PROVIDER_DISMISSED, "sent"),
                        tuple(MailKind.PROVIDER_DISMISSED, "sent"));
    }

    @Test
    void a_ticket_of_the_incident_is_not_mailed_any_more_by_itself() throws Exception {
        UUID customer = contracts.alertingCustomer();
        fail(watched(customer));
        fail(watched(contracts.alertingCustomer()));
        soon().until(() -> !tickets.liveOf(customer).isEmpty());
        Ticket ticket = tickets.liveOf(customer).get(0);
        soon().until(() -> tickets.timeline(ticket.number()).stream()
                .anyMatch(entry -> entry.kind().equals("provider-incident")));

        UUID waiting = transactions.run(() -> {
            outbox.write(
                    Subject.of(ticket.number(), MailKind.NEW_TICKET, Map.of()),
                    recipients.byMail(recipients.onDuty().subList(0, 1)),
                    Duration.ofDays(1));
            return UUID.fromString((String) em.createNativeQuery(
                            "select cast(id as text) from mail_message where ticket = ?1 order by created_at desc limit 1")
                    .setParameter(1, ticket.number())
                    .getSingleResult());
        });
        assertThat(outbox.next(waiting)).isEmpty();
    }

    private void onDuty(String login, String mail) {
        engineers
                .find(login)
                .ifPresentOrElse(
                        known -> known.describe(login, PHONE, mail, 990),
                        () -> engineers.add(new Engineer(login, login, PHONE, mail, 990)));
    }

    private boolean roster(List<String> logins) {
        plans.duty().staff(logins, null, List.of(), null);
        dutyChanged.fire(new DutyChanged());
        return true;
    }

    private List<UUID> probes(int customers) {
        return Stream.generate(() -> watched(contracts.customer()))
                .limit(customers)
                .toList();
    }

    // A sign of life that nobody sends: the engine itself disturbs nothing.
    private UUID watched(UUID customer) {
        Map<String, Object> beat =
                Map.of("kind", "heartbeat", "key", "m-" + customer, "every", "P9D", "interval", "PT1H");
        AssetSpec web = new AssetSpec("web", AssetKind.WEBSITE, "サイト", provider, List.of(ProbeSpec.of(beat)));
        return contracts.watch(customer, web).get(0).id();
    }

    private void fail(UUID probe) {
        see(probe, Status.DOWN, Status.DOWN, Status.DOWN);
    }

    private void see(UUID probe, Status... seen) {
        List<Checked> checks = new ArrayList<>();
        Instant first = clock.instant().minusSeconds(seen.length);
        for (int i = 0; i < seen.length; i++) {
            Health before = healths.getOrDefault(probe, Health.unchecked(first));
            Judgement judgement =
                    Judgement.of(before, new Observation(first.plusSeconds(i), seen[i], "timeout", "", Map.of()));
            checks.add(new Checked(probe, before, judgement, 1));
            healths.put(probe, judgement.health());
        }
        try {
            transactions.run(() -> {
                log.write(checks);
                return true;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean known() throws Exception {
        return transactions.run(
                () -> incidents.open(new Trait(TraitKind.PROVIDER, provider)).isPresent());
    }

    private ProviderIncident incident() throws Exception {
        return transactions.run(() -> incidents.latest(100).stream()
                .filter(one -> one.trait().value().equals(provider))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> mails(ProviderIncident incident) throws Exception {
        return transactions.run(() -> (List<Object[]>) em.createNativeQuery(
                        "select kind, recipient, message_id, sent_at is not null from mail_message where incident = ?1")
                .setParameter(1, incident.id())
                .getResultList());
    }

    private long sent(ProviderIncident incident) throws Exception {
        return mails(incident).stream().filter(mail -> (Boolean) mail[3]).count();
    }

    private MimeMessage letter(ProviderIncident incident, String kind, String to) throws Exception {
        String messageId = mails(incident).stream()
                .filter(mail -> mail[0].equals(kind) && mail[1].equals(to))
                .map(mail -> (String) mail[2])
                .findFirst()
                .orElseThrow();
        String file = messageId.replaceAll("@.*", "") + ".eml";
        try (InputStream in =
                Files.newInputStream(settings.dataDir().resolve("demo/mail").resolve(file))) {
            return new MimeMessage(null, in);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        return String.valueOf(letter.getContent());
    }

    private static ConditionFactory soon() {
        return within(Duration.ofSeconds(15));
    }
}
