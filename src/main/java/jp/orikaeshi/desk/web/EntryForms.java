package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.desk.DeskSchema;
import jp.orikaeshi.desk.Entry;
import jp.orikaeshi.desk.EntryDesk;
import jp.orikaeshi.desk.EntryKind;
import jp.orikaeshi.desk.EntryOutcome;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Reading;
import jp.orikaeshi.form.Told;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Shows and saves a customer or an asset, a new one or one that is there. */
@RequestScoped
public class EntryForms {
    private static final int STALE = 412;
    private static final int INVALID = 422;
    private static final JsonNode NOTHING = MissingNode.getInstance();

    @Inject
    EntryDesk desk;

    @Inject
    Customers customers;

    @Inject
    Assets assets;

    @Inject
    Plans plans;

    @Inject
    Providers providers;

    @Inject
    CurrentUser user;

    /**
     * What it is about.
     *
     * @param id null for a new one
     * @param owner the customer of an asset; null for a customer
     * @param action where its form is sent to
     */
    record Subject(
            EntryKind kind, @Nullable UUID id, @Nullable UUID owner, String action) {}

    Response show(Subject subject) {
        Optional<Entry> entry = entry(subject);
        return page(
                200,
                subject,
                entry.<JsonNode>map(Entry::fields).orElse(NOTHING),
                Told.NOTHING,
                entry.map(Entry::version).orElse(""),
                "");
    }

    Response save(Subject subject, Typed typed) {
        Optional<Entry> entry = entry(subject);
        Reading.Result read = Reading.of(
                form(subject), typed, entry.<JsonNode>map(Entry::fields).orElse(NOTHING));
        String version = typed.at("_version");
        if (!typed.at("_more").isEmpty()) {
            return page(200, subject, read.tree(), Told.NOTHING, version, "");
        }
        EntryOutcome outcome = subject.id() == null
                ? desk.add(
                        subject.kind(), Optional.ofNullable(subject.owner()), read.tree(), user.locale(), user.login())
                : desk.change(subject.kind(), subject.id(), version, read.tree(), user.locale(), user.login());
        if (outcome instanceof EntryOutcome.Saved saved) {
            String slug = read.tree().path("id").asText();
            return Response.seeOther(
                            slug.isEmpty()
                                    ? SetupAddress.of(saved.customer())
                                    : SetupAddress.of(saved.customer(), slug))
                    .build();
        }
        if (outcome instanceof EntryOutcome.Refused refused) {
            Told told = FormProblems.told(form(subject), read, refused.faults(), user.locale());
            return page(INVALID, subject, read.tree(), told, version, "");
        }
        String now = entry.map(Entry::version).orElseThrow(EntryForms::gone);
        return page(STALE, subject, read.tree(), Told.NOTHING, now, "setup.stale");
    }

    /** Takes it out of the set-up, and leads to where it was. */
    Response remove(Subject subject, UUID id, Typed typed) {
        EntryOutcome outcome = desk.remove(subject.kind(), id, typed.at("_version"), user.locale(), user.login());
        if (outcome instanceof EntryOutcome.Saved saved) {
            return Response.seeOther(
                            subject.kind() == EntryKind.CUSTOMER
                                    ? SetupAddress.customers()
                                    : SetupAddress.of(saved.customer()))
                    .build();
        }
        Entry entry = entry(subject).orElseThrow(EntryForms::gone);
        return outcome instanceof EntryOutcome.Refused refused
                ? page(
                        INVALID,
                        subject,
                        entry.fields(),
                        Told.of(form(subject), Map.of(), refused.faults()),
                        entry.version(),
                        "")
                : page(STALE, subject, entry.fields(), Told.NOTHING, entry.version(), "setup.stale.remove");
    }

    private static ProblemException gone() {
        return new ProblemException(STALE, "entry-gone", "");
    }

    private Optional<Entry> entry(Subject subject) {
        return Optional.ofNullable(subject.id()).flatMap(id -> desk.find(subject.kind(), id));
    }

    private Form form(Subject subject) {
        Form whole = subject.kind() == EntryKind.CUSTOMER
                ? DeskSchema.customer().choosing("plan", List.copyOf(planNames().keySet()))
                : DeskSchema.asset()
                        .choosing("provider", List.copyOf(providerNames().keySet()))
                        .choosing("parent", List.copyOf(others(subject).keySet()));
        return subject.id() == null ? whole : whole.without(subject.kind().fixed());
    }

    private Map<String, Map<String, String>> names(Subject subject) {
        return subject.kind() == EntryKind.CUSTOMER
                ? Map.of("plan", planNames())
                : Map.of("provider", providerNames(), "parent", others(subject));
    }

    private Map<String, String> planNames() {
        Map<String, String> names = new LinkedHashMap<>();
        plans.all().forEach(plan -> names.put(plan.id(), plan.terms().name()));
        return names;
    }

    private Map<String, String> providerNames() {
        Map<String, String> names = new LinkedHashMap<>();
        providers.all().forEach(provider -> names.put(provider.id(), provider.name()));
        return names;
    }

    /** The customer's assets that this one may stand behind. */
    private Map<String, String> others(Subject subject) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional.ofNullable(subject.owner()).map(assets::of).orElse(List.of()).stream()
                .filter(asset -> !asset.id().equals(subject.id()))
                .forEach(asset -> names.put(asset.slug(), asset.name()));
        return names;
    }

    private Response page(int status, Subject subject, JsonNode fields, Told told, String version, String problem) {
        UUID customer = subject.kind() == EntryKind.CUSTOMER ? subject.id() : subject.owner();
        FieldWords words = new FieldWords(user.locale(), subject.kind().code());
        EntrySheet sheet = new EntrySheet(
                subject.kind(),
                subject.action(),
                customer == null ? null : customers.byId(customer).orElseThrow(NotFoundException::new),
                name(subject),
                FormView.of(words, form(subject), fields, told).naming(names(subject)),
                version,
                problem);
        return Response.status(status)
                .entity(View.of("setup/entry", "sheet", sheet))
                .build();
    }

    private String name(Subject subject) {
        return Optional.ofNullable(subject.id())
                .flatMap(id -> subject.kind() == EntryKind.CUSTOMER
                        ? customers.byId(id).map(Customer::name)
                        : assets.byId(id).map(Asset::name))
                .orElse("");
    }
}
