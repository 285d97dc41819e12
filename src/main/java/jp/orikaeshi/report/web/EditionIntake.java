package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.mail.EditionMailDesk;
import jp.orikaeshi.report.EditionDesk;
import jp.orikaeshi.report.EditionSeen;
import jp.orikaeshi.report.ReportLinkDesk;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what somebody decides about a ticket's report or asks for of it, by page or API. What is wrong is a problem in
 * the reader's language: 422 names the field, 409 is what cannot be done as things are.
 */
@RequestScoped
public class EditionIntake {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    @Inject
    EditionDesk desk;

    @Inject
    ReportLinkDesk links;

    @Inject
    EditionMailDesk mails;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    /** A link that was just made, with the address that is told this once only. */
    record Link(ReportLinkDesk.Made made, String url) {}

    /**
     * A version that was let out.
     *
     * @param version its number
     * @throws ProblemException 404 naming those that there are
     */
    UUID issued(long ticket, String version) {
        return (version.matches("\\d{1,6}") ? desk.issued(ticket, Integer.parseInt(version)) : Optional.<UUID>empty())
                .orElseThrow(() -> noSuchVersion(ticket));
    }

    private ProblemException noSuchVersion(long ticket) {
        String there = desk.show(ticket).issued().stream()
                .map(edition -> Integer.toString(edition.number()))
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .collect(Collectors.joining(", "));
        return new ProblemException(
                NOT_FOUND,
                "edition-not-found",
                there.isEmpty()
                        ? text("edition.wrong.none-issued")
                        : Messages.text(user.locale(), "edition.wrong.no-such-version", there));
    }

    void write(long ticket, Resolution words, String changed, @Nullable EditionSeen seen) {
        EditionWords.wrong(words, changed, desk.first(ticket)).ifPresent(wrong -> {
            throw ProblemException.wrong(wrong.field(), text(wrong.key()));
        });
        int unused = desk.write(ticket, words, changed, seen, user.login());
    }

    void submit(long ticket, @Nullable EditionSeen seen) {
        desk.submit(ticket, seen, user.login());
    }

    void giveBack(long ticket, @Nullable String why, @Nullable EditionSeen seen) {
        String reason = EditionWords.text(why);
        if (!EditionWords.reason(reason)) {
            throw ProblemException.wrong("why", text("edition.wrong.why"));
        }
        desk.giveBack(ticket, reason, seen, user.login());
    }

    /** Where the desk wants approval, a manager alone lets it out. */
    void issue(long ticket, EditionSeen seen) {
        if (desk.approvalNeeded() && !user.has(Roles.MANAGER)) {
            throw new ForbiddenException();
        }
        UUID unused = desk.issue(ticket, seen, user.login());
    }

    void send(long ticket) {
        if (mails.send(ticket) == 0) {
            throw new ProblemException(CONFLICT, "nobody-to-send", text("edition.wrong.nobody-to-send"));
        }
    }

    Link link(long ticket) {
        return links.make(ticket, user.login())
                .map(made -> new Link(made, settings.publicUrl() + "/report/" + made.secret()))
                .orElseThrow(() -> new ProblemException(CONFLICT, "not-issued", text("edition.wrong.none")));
    }

    void revoke(long ticket, UUID id) {
        if (!links.revoke(ticket, id, user.login())) {
            throw new NotFoundException();
        }
    }

    private String text(String key) {
        return Messages.text(user.locale(), key);
    }
}
