package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.desk.DeskSchema;
import jp.orikaeshi.desk.Entry;
import jp.orikaeshi.desk.EntryDesk;
import jp.orikaeshi.desk.EntryKind;
import jp.orikaeshi.desk.EntryOutcome;
import jp.orikaeshi.desk.ProbeTrials;
import jp.orikaeshi.desk.TrialOutcome;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Reading;
import jp.orikaeshi.form.Told;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Shows, tries and saves a probe, a new one or one that is there. Nothing is saved that was not tried as it stands. */
@RequestScoped
public class ProbeForms {
    private static final int STALE = 412;
    private static final int INVALID = 422;
    private static final int TOO_MANY = 429;

    @Inject
    EntryDesk desk;

    @Inject
    ProbeTrials trials;

    @Inject
    Drafts drafts;

    @Inject
    Customers customers;

    @Inject
    CurrentUser user;

    /**
     * Which probe it is about.
     *
     * @param probe null for a new one
     * @param fields those that are in force, or were; nothing for a new one
     */
    record Subject(Asset asset, @Nullable UUID probe, String kind, JsonNode fields) {

        Subject asNew() {
            return new Subject(asset, null, kind, fields);
        }
    }

    Response show(Subject subject) {
        JsonNode fields = subject.probe() == null ? ProposedKeys.in(form(subject)) : subject.fields();
        return page(200, subject, fields, Told.NOTHING, version(subject).orElse(""), null, "");
    }

    Response tryOut(Subject subject, Typed typed) {
        Reading.Result read = read(subject, typed);
        return typed.at("_more").isEmpty()
                ? tried(subject, typed, read, "")
                : page(
                        200,
                        subject,
                        read.tree(),
                        Told.NOTHING,
                        typed.at("_version"),
                        drafts.keep(user.login(), read.tree(), null),
                        "");
    }

    Response save(Subject subject, Typed typed) {
        Reading.Result read = read(subject, typed);
        Optional<Draft> draft = draft(typed);
        Observation seen = draft.filter(known -> known.fields().equals(read.tree()))
                .map(Draft::seen)
                .orElse(null);
        if (seen == null) {
            boolean changed = draft.filter(known -> known.seen() != null).isPresent();
            return tried(subject, typed, read, changed ? "setup.trial.changed" : "setup.trial.first");
        }
        if (seen.status() != Status.UP && typed.at("_despite").isEmpty()) {
            return page(
                    200, subject, read.tree(), Told.NOTHING, typed.at("_version"), draft.get(), "setup.trial.despite");
        }
        EntryOutcome outcome = written(subject, typed.at("_version"), read.tree());
        if (outcome instanceof EntryOutcome.Saved) {
            drafts.drop(draft.get());
            return Response.seeOther(SetupAddress.of(subject.asset().customerId(), subject.asset()))
                    .build();
        }
        if (outcome instanceof EntryOutcome.Refused refused) {
            Told told = FormProblems.told(form(subject), read, refused.faults(), user.locale());
            return page(INVALID, subject, read.tree(), told, typed.at("_version"), draft.get(), "");
        }
        return outdated(subject, read.tree(), draft.get());
    }

    /** Takes it out of the set-up, and leads to where it was. */
    Response remove(Subject subject, UUID probe, Typed typed) {
        EntryOutcome outcome = desk.remove(EntryKind.PROBE, probe, typed.at("_version"), user.locale(), user.login());
        Optional<String> version = version(subject);
        return outcome instanceof EntryOutcome.Stale && version.isPresent()
                ? page(STALE, subject, subject.fields(), Told.NOTHING, version.get(), null, "setup.stale.remove")
                : Response.seeOther(SetupAddress.of(subject.asset().customerId(), subject.asset()))
                        .build();
    }

    private Reading.Result read(Subject subject, Typed typed) {
        JsonNode known = draft(typed).map(Draft::fields).orElse(subject.fields());
        return Reading.of(form(subject), typed, known);
    }

    private Optional<Draft> draft(Typed typed) {
        return drafts.find(typed.at("_draft"), user.login());
    }

    private Response tried(Subject subject, Typed typed, Reading.Result read, String problem) {
        TrialOutcome outcome = trials.run(whole(subject, read.tree()), user.locale(), user.login());
        String version = typed.at("_version");
        if (outcome instanceof TrialOutcome.Seen seen) {
            Draft draft = drafts.keep(user.login(), read.tree(), seen.observation());
            return page(200, subject, read.tree(), Told.NOTHING, version, draft, problem);
        }
        Draft draft = drafts.keep(user.login(), read.tree(), null);
        if (outcome instanceof TrialOutcome.Refused refused) {
            Told told = FormProblems.told(form(subject), read, refused.faults(), user.locale());
            return page(INVALID, subject, read.tree(), told, version, draft, "");
        }
        String wait = String.valueOf(((TrialOutcome.TooMany) outcome).pause().toSeconds() + 1);
        return Response.fromResponse(
                        page(TOO_MANY, subject, read.tree(), Told.NOTHING, version, draft, "setup.trial.too-many"))
                .header(HttpHeaders.RETRY_AFTER, wait)
                .build();
    }

    private EntryOutcome written(Subject subject, String version, ObjectNode fields) {
        return subject.probe() == null
                ? desk.add(
                        EntryKind.PROBE,
                        Optional.of(subject.asset().id()),
                        whole(subject, fields),
                        user.locale(),
                        user.login())
                : desk.change(EntryKind.PROBE, subject.probe(), version, fields, user.locale(), user.login());
    }

    // What was typed is not lost: it can be saved over what a colleague did, or beside it.
    private Response outdated(Subject subject, ObjectNode fields, Draft draft) {
        if (!subject.asset().watched()) {
            throw new ProblemException(STALE, "entry-gone", "");
        }
        Optional<String> version = version(subject);
        return version.isPresent()
                ? page(STALE, subject, fields, Told.NOTHING, version.get(), draft, "setup.stale")
                : page(STALE, subject.asNew(), fields, Told.NOTHING, "", draft, "setup.stale.probe");
    }

    private Optional<String> version(Subject subject) {
        return Optional.ofNullable(subject.probe())
                .flatMap(probe -> desk.find(EntryKind.PROBE, probe))
                .map(Entry::version);
    }

    private static ObjectNode whole(Subject subject, ObjectNode fields) {
        return fields.deepCopy().put("kind", subject.kind());
    }

    private static Form form(Subject subject) {
        return DeskSchema.probe(subject.kind()).orElseThrow(NotFoundException::new);
    }

    private Response page(
            int status,
            Subject subject,
            JsonNode fields,
            Told told,
            String version,
            @Nullable Draft draft,
            String problem) {
        ProbeSheet sheet = new ProbeSheet(
                customers.byId(subject.asset().customerId()).orElseThrow(NotFoundException::new),
                subject.asset(),
                subject.probe(),
                subject.kind(),
                FormView.of(new FieldWords(user.locale(), subject.kind()), form(subject), fields, told),
                version,
                draft == null ? "" : draft.id().toString(),
                draft == null ? null : draft.seen(),
                problem);
        return Response.status(status)
                .entity(View.of("setup/probe", "sheet", sheet))
                .build();
    }
}
