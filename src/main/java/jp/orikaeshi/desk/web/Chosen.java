package jp.orikaeshi.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.desk.DeskSchema;
import jp.orikaeshi.desk.Names;
import jp.orikaeshi.desk.Section;
import jp.orikaeshi.form.Field;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;

/** What is chosen by its name, because it is set up elsewhere: by the path of the field, by what the desk file says. */
@RequestScoped
public class Chosen {
    @Inject
    Names names;

    @Inject
    CurrentUser user;

    /** The form in which all of that is chosen and not typed. */
    static Form from(Form form, Map<String, Map<String, String>> choices) {
        Form chosen = form;
        for (Map.Entry<String, Map<String, String>> field : choices.entrySet()) {
            chosen =
                    chosen.choosing(field.getKey(), List.copyOf(field.getValue().keySet()));
        }
        return chosen;
    }

    Map<String, Map<String, String>> ofCustomer() {
        return Map.of("plan", names.plans(), "terms.calendar", calendars(), "terms.priority", priorities());
    }

    Map<String, Map<String, String>> of(Section section) {
        return switch (section) {
            case PLAN ->
                Map.of(
                        "calendar",
                        calendars(),
                        "terms.calendar",
                        calendars(),
                        "terms.priority",
                        priorities(),
                        "escalation",
                        names.escalations());
            case LINE -> Map.of("flow", names.flows(), "priority", priorities());
            case CALENDAR, PROVIDER -> Map.of();
            case PRIORITIES ->
                DeskSchema.section(section).fields().stream()
                        .collect(Collectors.toMap(Field::name, trouble -> priorities()));
        };
    }

    Map<String, String> providers() {
        return names.providers();
    }

    private Map<String, String> calendars() {
        Map<String, String> calendars = new LinkedHashMap<>();
        calendars.put("always", say("form.calendar.always"));
        calendars.putAll(names.calendars());
        return calendars;
    }

    private Map<String, String> priorities() {
        Map<String, String> priorities = new LinkedHashMap<>();
        Stream.of(Priority.values())
                .map(Priority::code)
                .forEach(priority -> priorities.put(priority, say("form.priority." + priority)));
        return priorities;
    }

    private String say(String key) {
        return Messages.text(user.locale(), key);
    }
}
