package jp.orikaeshi.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.Ticket;

/**
 * All about the report of one ticket, as its page shows it.
 *
 * @param digests of the files of versions, as SHA-256 in hexadecimal digits; none of a version that is being printed
 */
public record EditionsShown(
        Ticket ticket,
        List<IncidentEdition> editions,
        Map<UUID, String> digests,
        List<EditionStep> steps,
        List<ReportLink> links,
        Map<String, String> names,
        boolean approvalNeeded,
        Instant now) {
    public EditionsShown {
        editions = List.copyOf(editions);
        digests = Map.copyOf(digests);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
        names = Map.copyOf(names);
    }

    /** The version that is being written, if one is. */
    public Optional<IncidentEdition> open() {
        return editions.stream().filter(edition -> !edition.issued()).findFirst();
    }

    /** Those that were let out, the newest first. */
    public List<IncidentEdition> issued() {
        return editions.stream()
                .filter(IncidentEdition::issued)
                .sorted((one, two) -> Integer.compare(two.number(), one.number()))
                .toList();
    }

    /** How far its last version is, as {@link EditionState}; {@code none} if there is none. */
    public String state() {
        return editions.stream()
                .reduce((one, two) -> two)
                .map(edition -> edition.state().code())
                .orElse("none");
    }

    /** What whoever is shown this has seen of the last version. */
    public EditionSeen seen() {
        return editions.stream().reduce((one, two) -> two).map(EditionSeen::of).orElse(EditionSeen.NOTHING);
    }

    /** The digest of a version's file; empty while it is being printed. */
    public Optional<String> digest(IncidentEdition edition) {
        return Optional.ofNullable(digests.get(edition.id()));
    }

    /** The words from which the next version starts. */
    public Resolution words() {
        return open().or(() -> issued().stream().findFirst())
                .map(IncidentEdition::words)
                .or(ticket::resolution)
                .orElse(Resolution.NONE);
    }

    /** The number of the version that a step or a link is about. */
    public int number(UUID edition) {
        return editions.stream()
                .filter(one -> one.id().equals(edition))
                .mapToInt(IncidentEdition::number)
                .findFirst()
                .orElse(0);
    }

    /** Whether the link can be used. */
    public boolean holds(ReportLink link) {
        return link.holds(now);
    }
}
