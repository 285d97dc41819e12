package jp.orikaeshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.account.Secret;
import jp.orikaeshi.customer.Companies;

/** Links by which a customer reads their report: making one, using it, taking it back. Each use is on record. */
@ApplicationScoped
@Transactional
public class ReportLinkDesk {
    @Inject
    Clock clock;

    @Inject
    ReportLinks links;

    @Inject
    IncidentEditions editions;

    @Inject
    Companies companies;

    @Inject
    Audit audit;

    /** A link that was just made: its secret is told this once only. */
    public record Made(UUID id, String secret, Instant until) {}

    /** What somebody with a link is shown. */
    public record Opened(long ticket, int number, Instant issuedAt, Instant until, Optional<String> company) {}

    /**
     * To the last version that was let out; empty if none was.
     *
     * @param by a login, or {@code mail}
     */
    public Optional<Made> make(long ticket, String by) {
        Instant now = clock.instant();
        Instant until = now.plus(companies.own().reporting().link());
        return editions.lastIssued(ticket).map(edition -> {
            String secret = Secret.random();
            ReportLink link = new ReportLink(Secret.digest(secret), edition.id(), by, now, until);
            links.add(link);
            audit.record(by, "report-link-made", "ticket " + ticket + " / " + edition.number(), "");
            return new Made(link.id(), secret, until);
        });
    }

    /** Looking counts as nothing: mail programs open links by themselves. */
    public Optional<Opened> open(String secret) {
        return links.find(Secret.digest(secret))
                .filter(link -> link.holds(clock.instant()))
                .flatMap(link -> editions.byId(link.report())
                        .map(edition -> new Opened(
                                edition.ticket(),
                                edition.number(),
                                edition.issuedAt().orElse(edition.writtenAt()),
                                link.expiresAt(),
                                Optional.ofNullable(companies.own().profile().name()))));
    }

    /** The version to be read by it, which is put on record; empty if there is no such link, or no more. */
    public Optional<UUID> fetch(String secret, String address) {
        Instant now = clock.instant();
        Optional<ReportLink> link = links.lock(Secret.digest(secret)).filter(one -> one.holds(now));
        link.flatMap(one -> editions.byId(one.report()))
                .ifPresent(edition -> audit.record(
                        "link", "report-fetched", "ticket " + edition.ticket() + " / " + edition.number(), address));
        link.ifPresent(one -> one.fetched(now));
        return link.map(ReportLink::report);
    }

    /** Nobody reads by it any more. False if the ticket has no such link. */
    public boolean revoke(long ticket, UUID id, String by) {
        Optional<ReportLink> link = links.byId(id)
                .filter(one -> editions.byId(one.report())
                        .filter(edition -> edition.ticket() == ticket)
                        .isPresent());
        link.ifPresent(one -> {
            one.revoke(by, clock.instant());
            audit.record(by, "report-link-revoked", "ticket " + ticket, "");
        });
        return link.isPresent();
    }
}
