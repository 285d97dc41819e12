package jp.orikaeshi.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.report.EditionsShown;
import jp.orikaeshi.report.IncidentEdition;
import org.jspecify.annotations.Nullable;

/**
 * The report of a ticket for programs: what is written of it, what was let out, and who can read that.
 *
 * @param state {@code draft} or {@code review} while a version is being written, {@code issued} if the last one is out,
 *     {@code none} if nothing was written yet
 * @param approvalNeeded whether a manager has to let a version out
 * @param draft the version that is being written; null if none is
 * @param versions those that were let out, the newest first
 * @param links to any version, the newest first
 * @param mail what became of the mails with the newest version; null if none was let out, or nobody knows to whom
 * @param steps what was done with the versions, the last first
 */
record EditionJson(
        long ticket,
        String state,
        boolean approvalNeeded,
        @Nullable Draft draft,
        List<Issued> versions,
        List<Link> links,
        @Nullable PostJson mail,
        List<Step> steps) {

    /** {@code changed} since the version before; empty in the first. */
    record Draft(
            int number,
            String cause,
            String summary,
            String remedy,
            String prevention,
            String changed,
            String writtenBy,
            Instant writtenAt) {}

    /** {@code issuedBy} is a login or {@code system}; {@code sha256} of the file under {@code url}, null until it is printed. */
    record Issued(
            int number,
            String cause,
            String summary,
            String remedy,
            String prevention,
            String changed,
            String writtenBy,
            Instant writtenAt,
            @Nullable String issuedBy,
            @Nullable Instant issuedAt,
            @Nullable String sha256,
            String url) {}

    /** {@code holds} if it can be used; {@code opened} is how often the report was read by it; {@code createdBy} a login or {@code mail}. */
    record Link(
            UUID id,
            int version,
            String createdBy,
            Instant createdAt,
            Instant until,
            boolean holds,
            @Nullable Instant revokedAt,
            int opened,
            @Nullable Instant lastOpenedAt) {}

    /** {@code what}: {@code written}, {@code submitted}, {@code returned} or {@code issued}. */
    record Step(Instant at, int version, String what, String by, String words) {}

    static EditionJson of(EditionsShown shown, Optional<ReportPost> post) {
        return new EditionJson(
                shown.ticket().number(),
                shown.state(),
                shown.approvalNeeded(),
                shown.open().map(EditionJson::draft).orElse(null),
                shown.issued().stream().map(edition -> issued(edition, shown)).toList(),
                shown.links().stream()
                        .map(link -> new Link(
                                link.id(),
                                shown.number(link.report()),
                                link.createdBy(),
                                link.createdAt(),
                                link.expiresAt(),
                                shown.holds(link),
                                link.revokedAt().orElse(null),
                                link.fetched(),
                                link.fetchedAt().orElse(null)))
                        .toList(),
                post.map(PostJson::of).orElse(null),
                shown.steps().stream()
                        .map(step ->
                                new Step(step.at(), shown.number(step.report()), step.what(), step.who(), step.words()))
                        .toList());
    }

    private static Draft draft(IncidentEdition edition) {
        return new Draft(
                edition.number(),
                edition.words().cause(),
                edition.words().summary(),
                edition.words().remedy(),
                edition.words().prevention(),
                edition.changed(),
                edition.writtenBy(),
                edition.writtenAt());
    }

    private static Issued issued(IncidentEdition edition, EditionsShown shown) {
        return new Issued(
                edition.number(),
                edition.words().cause(),
                edition.words().summary(),
                edition.words().remedy(),
                edition.words().prevention(),
                edition.changed(),
                edition.writtenBy(),
                edition.writtenAt(),
                edition.issuedBy().orElse(null),
                edition.issuedAt().orElse(null),
                shown.digest(edition).orElse(null),
                "/api/v1/reports/incidents/" + edition.ticket() + ".pdf?version=" + edition.number());
    }
}
