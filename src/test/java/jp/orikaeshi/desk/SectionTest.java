package jp.orikaeshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Reading;
import jp.orikaeshi.form.Told;
import jp.orikaeshi.form.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is saved on a page of plans, lines, calendars, providers or priorities is what a desk file would have said. */
class SectionTest {
    private static final String DESK = """
            providers:
              - {id: alpha, name: アルファ}
              - {id: beta, name: ベータ}
            calendars:
              - {id: business, hours: {mon-fri: "09:00-18:00", sat: "10:00-12:00"}, holidays: jp, closed: ["12-29/01-03"]}
              - {id: nights, hours: {"mon,wed": "20:00-24:00"}}
              - {id: spare, hours: {sun: "09:00-10:00"}}
            plans:
              - id: standard
                name: スタンダード
                calendar: business
                promises: {response: PT900S, callback: PT30M, resolution: P1D, update: PT4H}
                terms: [{priority: urgent, resolution: PT4H}, {trouble: mail, priority: low, calendar: nights}]
                warnAt: [50, 80]
                pauseOn: [waiting-customer, waiting-provider]
                availability: 99.95
                availabilityCounts: {maintenance: counted, unknown: down}
                alerting: true
                monthlyReport: true
              - {id: light, name: ライト, promises: {response: PT1H, callback: PT2H, resolution: PT16H}}
            lines:
              - {number: "+81312345678", brand: 当社, flow: reception, locale: ja, greeting: ようこそ。, priority: high}
            priorities: {mail: high, other: low}
            customers:
              - number: "100234"
                name: 株式会社山田製作所
                plan: standard
                assets: [{id: web, kind: website, name: サイト, provider: alpha}]
            """;

    private final DeskTree tree = new DeskTree(read(DESK));

    @ParameterizedTest
    @EnumSource
    void an_entry_whose_form_is_saved_untouched_is_the_same(Section section) {
        DeskFile before = read(DESK);

        assertThat(tree.all(section)).isNotEmpty().allSatisfy(entry -> {
            ObjectNode fields = entry.entry().fields();
            Form form = DeskSchema.section(section).without(section.fixed());
            tree.change(
                    section,
                    tree.pointer(section, entry.address()).orElseThrow(),
                    Reading.of(form, Typed.of(form, fields), fields).tree());
        });
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void a_plan_that_is_typed_in_is_the_one_that_a_file_would_say() {
        adds(
                Section.PLAN,
                Map.ofEntries(
                        Map.entry("id", "gold"),
                        Map.entry("name", "ゴールド"),
                        Map.entry("calendar", "always"),
                        Map.entry("promises.response", "１０"),
                        Map.entry("promises.response-unit", "M"),
                        Map.entry("promises.callback", "20"),
                        Map.entry("promises.callback-unit", "M"),
                        Map.entry("promises.resolution", "4"),
                        Map.entry("promises.resolution-unit", "H"),
                        Map.entry("terms.0.trouble", "security"),
                        Map.entry("terms.0.callback", "5"),
                        Map.entry("terms.0.callback-unit", "M"),
                        Map.entry("terms.2.calendar", "business"),
                        Map.entry("warnAt", "80\n50"),
                        Map.entry("pauseOn.waiting-provider", "yes"),
                        Map.entry("availability", "99.995"),
                        Map.entry("availabilityCounts.unknown", "excluded"),
                        Map.entry("alerting", "true"),
                        Map.entry("monthlyReport", "false")));

        assertThat(file()).isEqualTo(read(DESK.replace("lines:\n", """
                  - id: gold
                    name: ゴールド
                    promises: {response: PT10M, callback: PT20M, resolution: PT4H}
                    terms: [{trouble: security, callback: PT5M}, {calendar: business}]
                    warnAt: [50, 80]
                    pauseOn: [waiting-provider]
                    availability: 99.995
                    availabilityCounts: {unknown: excluded}
                    alerting: true
                lines:
                """)));
    }

    @Test
    void so_are_a_line_a_calendar_and_a_provider() {
        adds(Section.LINE, Map.of("number", "03-9876-5432", "brand", "みどり", "flow", "reception", "priority", "low"));
        adds(
                Section.CALENDAR,
                Map.of("id", "shop", "hours.tue", "10:00-19:00", "hours.wed", "10:00-19:00", "closed", "08-13\n12-31"));
        adds(Section.PROVIDER, Map.of("id", "gamma", "name", "ガンマ"));

        assertThat(file())
                .isEqualTo(read(DESK.replace("priorities:", """
                  - {number: "+81398765432", brand: みどり, flow: reception, priority: low}
                priorities:""")
                        .replace("plans:\n", """
                  - {id: shop, hours: {tue-wed: "10:00-19:00"}, closed: ["08-13", "12-31"]}
                plans:
                """)
                        .replace("calendars:\n", """
                  - {id: gamma, name: ガンマ}
                calendars:
                """)));
    }

    @Test
    void priorities_of_which_none_is_left_are_left_out() {
        String at = tree.pointer(Section.PRIORITIES, "all").orElseThrow();
        JsonNode saved = tree.at(at);
        Form form = DeskSchema.section(Section.PRIORITIES);

        tree.change(
                Section.PRIORITIES,
                at,
                Reading.of(form, typed(Map.of("security", "high")), saved).tree());
        assertThat(file()).isEqualTo(read(DESK.replace("{mail: high, other: low}", "{security: high}")));

        tree.change(
                Section.PRIORITIES, at, Reading.of(form, typed(Map.of()), saved).tree());
        assertThat(file().priorities()).isEmpty();
        assertThat(new DeskTree(file()).all(Section.PRIORITIES)).hasSize(1);
    }

    @Test
    void what_is_wrong_with_it_is_told_at_its_field() {
        Form form = DeskSchema.section(Section.CALENDAR);
        Reading.Result read = Reading.of(
                form,
                typed(Map.of(
                        "id", "business",
                        "hours.mon", "18:00-09:00",
                        "hours.tue", "from nine",
                        "closed", "02-30")),
                MissingNode.getInstance());
        String at = tree.add(Section.CALENDAR, "", read.tree());

        DeskReading.Faulty faulty =
                (DeskReading.Faulty) DeskReading.of(tree.root(), Set.of("reception"), Locale.ENGLISH);
        Told told = Told.of(
                form,
                Map.of(),
                faulty.faults().stream()
                        .flatMap(fault -> fault.within(at).stream())
                        .toList());
        assertThat(told.fields()).containsOnlyKeys("id", "hours.mon", "hours.tue", "closed");
        assertThat(told.general()).isEmpty();
    }

    @Test
    void an_entry_is_named_by_whoever_would_lack_it() {
        assertThat(namedBy(Section.PLAN, "standard")).containsExactly("株式会社山田製作所");
        assertThat(namedBy(Section.PLAN, "light")).isEmpty();
        assertThat(namedBy(Section.CALENDAR, "business")).containsExactly("スタンダード");
        assertThat(namedBy(Section.CALENDAR, "nights")).containsExactly("スタンダード");
        assertThat(namedBy(Section.CALENDAR, "spare")).isEmpty();
        assertThat(namedBy(Section.PROVIDER, "alpha")).containsExactly("株式会社山田製作所 サイト");
        assertThat(namedBy(Section.PROVIDER, "beta")).isEmpty();
    }

    @Test
    void a_calendar_is_used_by_contracts_and_by_the_duty_plan_and_a_provider_by_its_work() {
        DeskTree other = new DeskTree(read("""
                providers: [{id: alpha, name: アルファ}]
                calendars: [{id: days, hours: {mon-fri: "09:00-18:00"}}]
                plans: [{id: light, name: ライト, promises: {response: PT1H, callback: PT2H, resolution: PT16H}}]
                engineers: [{login: sato, name: 佐藤, phone: "+819011112222", roles: [engineer]}]
                duty:
                  cover: days
                  layers: [{id: office, name: 日中, order: [sato], calendar: days}]
                customers: [{number: "1", name: 山田, plan: light, terms: [{calendar: days}]}]
                maintenance:
                  - {id: move, reason: 引っ越し, provider: alpha, from: "2026-12-01T01:00+09:00", to: "2026-12-01T05:00+09:00"}
                """));

        assertThat(other.find(Section.CALENDAR, "days").orElseThrow().namedBy())
                .containsExactly("山田", "duty.cover", "duty.layers[office]");
        assertThat(other.find(Section.PROVIDER, "alpha").orElseThrow().namedBy())
                .containsExactly("引っ越し");
    }

    @Test
    void who_still_names_it_is_told_by_name_and_many_by_how_many() {
        DeskPhrases phrases = new DeskPhrases(Locale.ENGLISH);

        assertThat(phrases.say("still-named", "Yamada", 0)).startsWith("It is still used: Yamada. ");
        assertThat(phrases.say("still-named", "Yamada", 7)).startsWith("It is still used: Yamada and 7 more. ");
        assertThat(new DeskPhrases(Locale.JAPANESE).say("still-named", "山田", 7)).startsWith("まだ使われています：山田、ほか 7 件。");
    }

    @Test
    void no_telephone_number_is_in_an_address() {
        String address = tree.all(Section.LINE).get(0).address();

        assertThat(address).doesNotContain("12345678");
        assertThat(tree.find(Section.LINE, address).map(SectionEntry::name)).contains("当社");
        assertThat(tree.find(Section.LINE, "+81312345678")).isEmpty();
    }

    @Test
    void an_entry_that_somebody_has_changed_has_another_version() {
        String version = tree.find(Section.PLAN, "light").orElseThrow().entry().version();

        assertThat(new DeskTree(read(DESK))
                        .find(Section.PLAN, "light")
                        .orElseThrow()
                        .entry()
                        .version())
                .isEqualTo(version);
        assertThat(new DeskTree(read(DESK.replace("ライト", "ミニ")))
                        .find(Section.PLAN, "light")
                        .orElseThrow()
                        .entry()
                        .version())
                .isNotEqualTo(version);
    }

    private void adds(Section section, Map<String, String> texts) {
        tree.add(
                section,
                "",
                Reading.of(DeskSchema.section(section), typed(texts), MissingNode.getInstance())
                        .tree());
    }

    private List<String> namedBy(Section section, String address) {
        return tree.find(section, address).orElseThrow().namedBy();
    }

    private DeskFile file() {
        return sound(DeskReading.of(tree.root(), Set.of("reception"), Locale.ENGLISH));
    }

    private static DeskFile read(String text) {
        return sound(DeskReading.of(text, Set.of("reception"), Locale.ENGLISH));
    }

    private static DeskFile sound(DeskReading reading) {
        assertThat(reading).isInstanceOf(DeskReading.Sound.class);
        return ((DeskReading.Sound) reading).file();
    }

    private static Typed typed(Map<String, String> texts) {
        Map<String, List<String>> sent = new HashMap<>();
        texts.forEach((path, text) -> sent.put(Typed.PREFIX + path, List.of(text)));
        return Typed.of(sent);
    }
}
