package jp.orikaeshi.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.Ticket;

/** All about the report of one ticket, as its page shows it. */
public record EditionsShown(
        Ticket ticket,
        List<IncidentEdition> editions,
        List<EditionStep> steps,
        List<ReportLink> links,
        Map<String, String> names,
        boolean approvalNeeded,
        Instant now) {
    public EditionsShown {
        editions = List.copyOf(editions);
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
