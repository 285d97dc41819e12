package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.desk.DeskSchema;
import jp.orikaeshi.desk.EntryOutcome;
import jp.orikaeshi.desk.Section;
import jp.orikaeshi.desk.SectionDesk;
import jp.orikaeshi.desk.SectionEntry;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import org.jspecify.annotations.Nullable;

/** Shows and saves the entries of a section, new ones and those that are there. */
@RequestScoped
public class SectionForms {
    @Inject
    SectionDesk desk;

    @Inject
    Chosen chosen;

    @Inject
    CurrentUser user;

    /**
     * What it is about.
     *
     * @param address null for a new one
     */
    record Subject(Section section, @Nullable String address) {}

    List<SectionRow> all(Section section) {
        Map<String, Map<String, String>> choices = chosen.of(section);
        Form form = Chosen.from(DeskSchema.section(section), choices).without(section.fixed(), section.named());
        FieldWords words = words(section).naming(choices);
        return desk.all(section).stream()
                .map(entry -> new SectionRow(
                        entry.name(),
                        key(entry),
                        SetupAddress.of(section) + "/" + entry.address() + "/change",
                        Shown.all(form, entry.entry().fields(), words, true),
                        entry.namedBy()))
                .toList();
    }

    Response show(Subject subject) {
        return flow(subject, NotFoundException::new).show();
    }

    Response save(Subject subject, Typed typed) {
        return flow(subject, FormFlow::gone)
                .save(
                        typed,
                        (version, fields) -> written(subject, version, fields),
                        fields -> SetupAddress.of(subject.section()));
    }

    /** Takes it out of the set-up, and leads to those that are left. */
    Response remove(Section section, String address, Typed typed) {
        return flow(new Subject(section, address), FormFlow::gone)
                .remove(
                        typed,
                        version -> desk.remove(section, address, version, user.locale(), user.login()),
                        SetupAddress.of(section));
    }

    private EntryOutcome written(Subject subject, String version, ObjectNode fields) {
        return subject.address() == null
                ? desk.add(subject.section(), fields, user.locale(), user.login())
                : desk.change(subject.section(), subject.address(), version, fields, user.locale(), user.login());
    }

    private FormFlow flow(Subject subject, Supplier<? extends RuntimeException> gone) {
        Section section = subject.section();
        Optional<SectionEntry> entry = Optional.ofNullable(subject.address())
                .map(address -> desk.find(section, address).orElseThrow(gone));
        Map<String, Map<String, String>> choices = chosen.of(section);
        Form whole = Chosen.from(DeskSchema.section(section), choices);
        Form form = subject.address() == null ? whole : whole.without(section.fixed());
        FieldWords words = words(section).naming(choices);
        return new FormFlow(
                form,
                entry.map(SectionEntry::entry),
                user.locale(),
                (status, fields, told, version, problem) -> Response.status(status)
                        .entity(View.of(
                                "setup/sectionentry",
                                "sheet",
                                new SectionSheet(
                                        section,
                                        entry.map(SectionEntry::address).orElse(""),
                                        entry.map(SectionForms::called).orElse(""),
                                        entry.map(SectionEntry::namedBy).orElse(List.of()),
                                        FormView.of(words, form, fields, told),
                                        version,
                                        problem)))
                        .build());
    }

    private FieldWords words(Section section) {
        return new FieldWords(user.locale(), section.code());
    }

    // One brand may have several numbers.
    private static String called(SectionEntry entry) {
        return entry.section() == Section.LINE ? entry.name() + " " + key(entry) : entry.name();
    }

    private static String key(SectionEntry entry) {
        return switch (entry.section()) {
            case LINE ->
                PhoneNumber.ofCaller(entry.key()).map(PhoneNumber::national).orElse(entry.key());
            case CALENDAR, PRIORITIES -> "";
            case PLAN, PROVIDER -> entry.key();
        };
    }
}
