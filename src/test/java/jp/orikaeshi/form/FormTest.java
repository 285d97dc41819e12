package jp.orikaeshi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Form FORM = new FormSchema(json("""
                    {"$defs": {
                       "duration": {"type": "string", "pattern": "^P.*$"},
                       "e164": {"type": "string", "pattern": "^[+].*$"},
                       "thing": {"type": "object", "required": ["name", "every"], "properties": {
                         "kind": true,
                         "name": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 40, "examples": ["web"]},
                         "note": {"type": "string", "maxLength": 500},
                         "every": {"$ref": "#/$defs/duration"},
                         "limit": {"type": "number"},
                         "on": {"type": "boolean"},
                         "way": {"enum": ["up", "down"]},
                         "equals": {"type": ["string", "number", "boolean"]},
                         "phone": {"$ref": "#/$defs/e164"},
                         "lists": {"type": "array", "items": {"type": "string"}},
                         "stops": {"type": "array", "items": {"enum": ["asked", "told"]}},
                         "hours": {"type": "object", "format": "week-hours", "additionalProperties": {"type": "string"}},
                         "days": {"type": "object", "format": "day-hours", "additionalProperties": {"type": "string"}},
                         "ports": {"type": "array", "items": {"type": "integer"}},
                         "headers": {"type": "object", "additionalProperties": {"type": "string"}},
                         "community": {"type": "string", "writeOnly": true},
                         "auth": {"type": "object", "required": ["user", "password"], "properties": {
                            "user": {"type": "string"}, "password": {"type": "string", "writeOnly": true}}},
                         "login": {"type": "object", "properties": {
                            "fields": {"type": "object", "writeOnly": true, "additionalProperties": {"type": "string"}}}},
                         "people": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {
                            "name": {"type": "string"}, "rank": {"type": "integer"}}}}}}}}
                    """)).form("/$defs/thing");

    private static final String SAVED = """
            {"name": "web", "note": "two\\nlines", "every": "PT90S", "limit": 0.5, "on": false, "way": "down",
             "equals": "0", "phone": "+819012345678", "lists": ["a.example", "b.example"],
             "stops": ["told"], "hours": {"mon,wed": "09:00-12:00", "sat-sun": "10:00-11:00"},
             "days": {"2026-12-26": "10:00-15:00", "2026-12-28": "09:00-12:00"}, "ports": [25, 587],
             "headers": {"Content-Type": "text/html; charset=utf-8"}, "community": "hush",
             "auth": {"user": "watch", "password": "s3cret"}, "login": {"fields": {"id": "monitor", "pw": "0secret"}},
             "people": [{"name": "山田", "rank": 1}, {"name": "佐藤"}]}
            """;

    @Test
    void each_value_of_a_schema_has_a_field_of_its_shape() {
        assertThat(FORM.fields())
                .extracting(Field::name, Field::shape)
                .startsWith(tuple("name", Shape.TEXT), tuple("note", Shape.PARAGRAPH), tuple("every", Shape.DURATION))
                .extracting(tuple -> tuple.toList().get(1))
                .containsExactly(
                        Shape.TEXT,
                        Shape.PARAGRAPH,
                        Shape.DURATION,
                        Shape.NUMBER,
                        Shape.YES_NO,
                        Shape.CHOICE,
                        Shape.SCALAR,
                        Shape.PHONE,
                        Shape.LINES,
                        Shape.SEVERAL,
                        Shape.WEEK,
                        Shape.DAYS,
                        Shape.LINES,
                        Shape.PAIRS,
                        Shape.TEXT,
                        Shape.GROUP,
                        Shape.GROUP,
                        Shape.ROWS);
    }

    @Test
    void a_value_that_no_field_can_have_is_no_form() {
        FormSchema odd = new FormSchema(json("{\"properties\": {\"odd\": {\"type\": \"null\"}}}"));

        assertThatThrownBy(() -> odd.form("")).hasMessageContaining("odd");
    }

    @Test
    void what_is_filled_in_and_not_touched_is_what_was_saved() {
        JsonNode saved = json(SAVED);

        assertThat(read(Typed.of(FORM, saved), saved)).isEqualTo(saved);
    }

    /** PT5M and PT300S are the same and not the same text: a probe told otherwise is another probe. */
    @Test
    void what_is_not_touched_keeps_the_way_in_which_it_was_written() {
        JsonNode saved = json("{\"name\": \"web\", \"every\": \"PT300S\", \"equals\": \" 1 \", \"limit\": 10.50}");
        Typed typed = Typed.of(FORM, saved);

        assertThat(typed.at("every") + typed.at("every-unit")).isEqualTo("5M");
        assertThat(read(typed, saved)).isEqualTo(saved);
    }

    @Test
    void what_is_typed_means_what_a_person_means_by_it() {
        JsonNode tree = read(
                typed(Map.of(
                        "name",
                        " web ",
                        "every",
                        "３０",
                        "every-unit",
                        "S",
                        "limit",
                        "１．５",
                        "on",
                        "true",
                        "equals",
                        "true",
                        "phone",
                        "090-1234-5678",
                        "lists",
                        " a.example \r\n\r\nb.example\n",
                        "ports",
                        "25\n587")),
                MissingNode.getInstance());

        assertThat(tree).isEqualTo(json("""
                {"name": "web", "every": "PT30S", "limit": 1.5, "on": true, "equals": true, "phone": "+819012345678",
                 "lists": ["a.example", "b.example"], "ports": [25, 587]}
                """));
    }

    @Test
    void hours_are_filled_in_day_by_day_and_written_as_people_say_them() {
        Typed shown = Typed.of(FORM, json(SAVED));
        assertThat(shown.at("hours.wed") + shown.at("hours.thu") + shown.at("hours.sun"))
                .isEqualTo("09:00-12:0010:00-11:00");

        Map<String, String> week = new HashMap<>();
        List.of("mon", "tue", "wed", "thu", "fri").forEach(day -> week.put("hours." + day, " ９:00～18：00"));
        week.put("hours.wed", "9:00-12:00、13:00-18:00");
        week.put("hours.sun", "09:00-18:00");
        week.put("hours.sat", " ");

        assertThat(read(changed(shown, week), json(SAVED)).path("hours")).isEqualTo(json("""
                {"mon-tue": "09:00-18:00", "wed": "09:00-12:00,13:00-18:00", "thu-fri": "09:00-18:00",
                 "sun": "09:00-18:00"}
                """));
    }

    @Test
    void hours_of_single_days_are_a_line_each_as_people_write_days() {
        assertThat(Typed.of(FORM, json(SAVED)).at("days")).isEqualTo("2026-12-26 10:00-15:00\n2026-12-28 09:00-12:00");

        JsonNode tree = read(
                with(
                        "days",
                        "２０２６/1/4　9：00～12：00\n\n2026年12月26日（土） 10:00-12:00、13:00-15:00\n 2026-12-28: 09:00-12:00 \n"),
                MissingNode.getInstance());

        assertThat(tree.path("days")).isEqualTo(json("""
                {"2026-01-04": "09:00-12:00", "2026-12-26": "10:00-12:00,13:00-15:00", "2026-12-28": "09:00-12:00"}
                """));
    }

    /** The tree is checked as every desk file is, and so what is wrong has to get there. */
    @Test
    void what_is_no_day_stays_as_it_was_typed_and_a_day_that_stands_there_twice_is_told() {
        assertThat(read(with("days", "大晦日 09:00-12:00\n2026-12-28"), MissingNode.getInstance())
                        .path("days"))
                .isEqualTo(json("{\"大晦日\": \"09:00-12:00\", \"2026-12-28\": \"\"}"));
        assertThat(Reading.of(
                                FORM,
                                with("days", "2026-12-28 09:00-12:00\n2026/12/28 13:00-15:00"),
                                MissingNode.getInstance())
                        .faults())
                .containsEntry("days", "same-day-twice");
    }

    @Test
    void of_several_choices_those_that_are_ticked_are_listed_and_none_is_nothing() {
        Typed shown = Typed.of(FORM, json(SAVED));
        assertThat(shown.at("stops.told")).isNotEmpty();
        assertThat(shown.at("stops.asked")).isEmpty();

        assertThat(read(changed(shown, Map.of("stops.asked", "yes")), json(SAVED))
                        .path("stops"))
                .isEqualTo(json("[\"asked\", \"told\"]"));
        assertThat(read(changed(shown, Map.of("stops.told", "")), json(SAVED)).has("stops"))
                .isFalse();
    }

    @Test
    void what_is_set_up_elsewhere_is_chosen_in_each_of_several_groups_too() {
        Form chosen = FORM.choosing("people.name", List.of("山田", "佐藤"));

        assertThat(chosen.fields())
                .filteredOn(field -> field.name().equals("people"))
                .flatExtracting(Field::fields)
                .extracting(Field::name, Field::shape, Field::choices)
                .contains(tuple("name", Shape.CHOICE, List.of("山田", "佐藤")));
        assertThat(read(Typed.of(chosen, json(SAVED)), json(SAVED))).isEqualTo(json(SAVED));
    }

    @Test
    void a_text_that_looks_like_something_else_is_quoted() {
        assertThat(Typed.of(FORM, json("{\"equals\": \"0\"}")).at("equals")).isEqualTo("\"0\"");
        assertThat(Typed.of(FORM, json("{\"equals\": 0}")).at("equals")).isEqualTo("0");
        assertThat(read(with("equals", "\"true\""), MissingNode.getInstance()).path("equals"))
                .isEqualTo(json("\"true\""));
        assertThat(read(with("equals", "ok"), MissingNode.getInstance()).path("equals"))
                .isEqualTo(json("\"ok\""));
    }

    @Test
    void a_secret_is_shown_to_nobody_and_stays_unless_another_is_typed() {
        JsonNode saved = json(SAVED);
        Typed shown = Typed.of(FORM, saved);
        assertThat(shown.texts().values()).noneMatch(text -> text.matches("(?s).*(s3cret|0secret|hush).*"));
        assertThat(shown.at("login.fields")).isEqualTo("id: \npw: ");

        JsonNode other =
                read(changed(shown, Map.of("auth.password", " new ", "login.fields", "id: guest\npw:")), saved);

        assertThat(other.at("/auth")).isEqualTo(json("{\"user\": \"watch\", \"password\": \" new \"}"));
        assertThat(other.at("/login/fields")).isEqualTo(json("{\"id\": \"guest\", \"pw\": \"0secret\"}"));
        assertThat(other.at("/community").asText()).isEqualTo("hush");
    }

    @Test
    void a_secret_goes_when_it_is_told_to_or_when_the_name_beside_it_goes() {
        JsonNode saved = json(SAVED);

        JsonNode other = read(
                changed(Typed.of(FORM, saved), Map.of("community-clear", "yes", "auth.user", "", "login.fields", "")),
                saved);

        assertThat(other.has("community") || other.has("auth") || other.has("login"))
                .isFalse();
    }

    @Test
    void a_group_that_is_emptied_is_left_out_and_one_in_the_middle_leaves_no_hole() {
        JsonNode saved = json(SAVED);

        JsonNode other = read(
                changed(Typed.of(FORM, saved), Map.of("people.0.name", "", "people.0.rank", "", "people.2.name", "鈴木")),
                saved);

        assertThat(other.path("people")).isEqualTo(json("[{\"name\": \"佐藤\"}, {\"name\": \"鈴木\"}]"));
    }

    @Test
    void what_is_missing_or_no_number_is_told_at_its_field() {
        Reading.Result result = Reading.of(
                FORM,
                typed(Map.of("every", "soon", "every-unit", "M", "limit", "much", "auth.user", "watch")),
                MissingNode.getInstance());

        assertThat(result.faults())
                .isEqualTo(Map.of(
                        "name",
                        "missing",
                        "every",
                        "not-a-number",
                        "limit",
                        "not-a-number",
                        "auth.password",
                        "missing"));
    }

    @Test
    void a_fault_is_told_at_the_nearest_field_and_only_once() {
        Told told = Told.of(
                FORM,
                Map.of("auth.password", "Fill this in."),
                List.of(
                        new Fault(1, "/auth", "the required \"password\" is missing"),
                        new Fault(1, "/lists/1", "wrong item"),
                        new Fault(1, "/headers/Content-Type", "wrong header"),
                        new Fault(1, "/people/1/rank", "wrong rank"),
                        new Fault(1, "/hours/wed-fri", "wrong hours"),
                        new Fault(1, "/days/2026-12-26", "wrong end."),
                        new Fault(1, "/days/12~128", "no day."),
                        new Fault(1, "", "all of it")));

        assertThat(told.fields())
                .isEqualTo(Map.of(
                        "auth.password", "Fill this in.",
                        "lists", "wrong item",
                        "headers", "wrong header",
                        "people.1.rank", "wrong rank",
                        "hours.wed", "wrong hours",
                        "days", "2026-12-26: wrong end. 12/28: no day."));
        assertThat(told.general()).containsExactly("all of it");
    }

    @Test
    void a_hidden_copy_has_no_secret_left() {
        JsonNode copy = json(SAVED);

        Secrets.hide(FORM, copy);

        assertThat(copy.toString()).contains("watch", "***").doesNotContain("s3cret", "0secret", "hush");
    }

    private static JsonNode read(Typed typed, JsonNode saved) {
        return Reading.of(FORM, typed, saved).tree();
    }

    private static Typed with(String path, String text) {
        return typed(Map.of(path, text));
    }

    private static Typed typed(Map<String, String> texts) {
        Map<String, List<String>> sent = new HashMap<>();
        texts.forEach((path, text) -> sent.put(Typed.PREFIX + path, List.of(text)));
        return Typed.of(sent);
    }

    private static Typed changed(Typed before, Map<String, String> changes) {
        Map<String, String> texts = new HashMap<>(before.texts());
        texts.putAll(changes);
        return new Typed(texts);
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
