package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.desk.DeskSchema;
import jp.orikaeshi.desk.Entry;
import jp.orikaeshi.desk.EntryDesk;
import jp.orikaeshi.desk.EntryKind;
import jp.orikaeshi.desk.EntryOutcome;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import org.jspecify.annotations.Nullable;

/** Shows and saves a customer or an asset, a new one or one that is there. */
@RequestScoped
public class EntryForms {
    @Inject
    EntryDesk desk;

    @Inject
    Customers customers;

    @Inject
    Assets assets;

    @Inject
    Chosen chosen;

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
        return flow(subject).show();
    }

    Response save(Subject subject, Typed typed) {
        return flow(subject)
                .save(typed, (version, fields) -> written(subject, version, fields), fields -> leads(subject, fields));
    }

    /** Takes it out of the set-up, and leads to where it was. */
    Response remove(Subject subject, UUID id, Typed typed) {
        return flow(subject)
                .remove(
                        typed,
                        version -> desk.remove(subject.kind(), id, version, user.locale(), user.login()),
                        subject.owner() == null ? SetupAddress.customers() : SetupAddress.of(subject.owner()));
    }

    private EntryOutcome written(Subject subject, String version, ObjectNode fields) {
        return subject.id() == null
                ? desk.add(subject.kind(), Optional.ofNullable(subject.owner()), fields, user.locale(), user.login())
                : desk.change(subject.kind(), subject.id(), version, fields, user.locale(), user.login());
    }

    private URI leads(Subject subject, ObjectNode fields) {
        UUID customer = Optional.ofNullable(subject.owner())
                .or(() -> Optional.ofNullable(subject.id()))
                .or(() -> customers
                        .byNumber(new CustomerNumber(fields.path("number").asText()))
                        .map(Customer::id))
                .orElseThrow();
        String slug = fields.path("id").asText();
        return slug.isEmpty() ? SetupAddress.of(customer) : SetupAddress.of(customer, slug);
    }

    private FormFlow flow(Subject subject) {
        Map<String, Map<String, String>> choices = choices(subject);
        Form form = Chosen.from(form(subject), choices);
        FieldWords words = new FieldWords(user.locale(), subject.kind().code()).naming(choices);
        Optional<Entry> entry = Optional.ofNullable(subject.id()).flatMap(id -> desk.find(subject.kind(), id));
        return new FormFlow(
                form,
                entry,
                user.locale(),
                (status, fields, told, version, problem) -> Response.status(status)
                        .entity(View.of(
                                "setup/entry",
                                "sheet",
                                new EntrySheet(
                                        subject.kind(),
                                        subject.action(),
                                        customer(subject),
                                        name(subject),
                                        FormView.of(words, form, fields, told),
                                        version,
                                        problem)))
                        .build());
    }

    private static Form form(Subject subject) {
        Form whole = subject.kind() == EntryKind.CUSTOMER ? DeskSchema.customer() : DeskSchema.asset();
        return subject.id() == null ? whole : whole.without(subject.kind().fixed());
    }

    private Map<String, Map<String, String>> choices(Subject subject) {
        return subject.kind() == EntryKind.CUSTOMER
                ? chosen.ofCustomer()
                : Map.of("provider", chosen.providers(), "parent", others(subject));
    }

    /** The customer's assets that this one may stand behind. */
    private Map<String, String> others(Subject subject) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional.ofNullable(subject.owner()).map(assets::of).orElse(List.of()).stream()
                .filter(asset -> !asset.id().equals(subject.id()))
                .forEach(asset -> names.put(asset.slug(), asset.name()));
        return names;
    }

    private @Nullable Customer customer(Subject subject) {
        UUID customer = subject.kind() == EntryKind.CUSTOMER ? subject.id() : subject.owner();
        return customer == null ? null : customers.byId(customer).orElseThrow(NotFoundException::new);
    }

    private String name(Subject subject) {
        return Optional.ofNullable(subject.id())
                .flatMap(id -> subject.kind() == EntryKind.CUSTOMER
                        ? customers.byId(id).map(Customer::name)
                        : assets.byId(id).map(Asset::name))
                .orElse("");
    }
}
