package jp.orikaeshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.orikaeshi.form.Field;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Reading;
import jp.orikaeshi.form.Shape;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.form.WeekText;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema describes has a form, and the form has words: also for the kind that is added next. */
class DeskSchemaTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void every_kind_of_probe_has_a_form(ProbeKind kind) {
        assertThat(DeskSchema.probe(kind.code())).isPresent();
        assertThat(DeskSchema.kinds()).contains(kind.code());
        assertThat(words("form.kind." + kind.code()))
                .as("form.kind." + kind.code())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void every_field_has_words_in_both_languages(String subject, Form form) {
        assertThat(withoutWords(subject, form.fields(), "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_section_lets_one_choose_or_fill_in_day_by_day_has_words_too(Section section) {
        List<String> keys = DeskSchema.section(section).fields().stream()
                .flatMap(field -> Stream.concat(
                                field.choices().stream(),
                                field.shape() == Shape.WEEK ? WeekText.DAYS.stream() : Stream.empty())
                        .map(one -> "form." + section.code() + "." + field.name() + "." + one))
                // These have the names of what they are set up as, and priorities those of all priorities.
                .filter(key -> !key.matches(".*\\.(urgent|high|normal|low)"))
                .toList();

        assertThat(keys).allSatisfy(key -> assertThat(words(key)).as(key).isTrue());
    }

    /** By their names, so that whoever adds one cannot forget to say so. */
    @ParameterizedTest
    @MethodSource("subjects")
    void what_opens_something_is_marked_as_a_secret_and_what_is_reported_by_as_a_key(String subject, Form form) {
        all(form.fields())
                .filter(field -> field.name().matches("(?i).*(password|passphrase|secret|community|token).*"))
                .forEach(field -> assertThat(field.secret())
                        .as(subject + " " + field.name() + ": write writeOnly beside it in the schema")
                        .isTrue());
        all(form.fields())
                .filter(field -> field.name().equals("key"))
                .forEach(field -> assertThat(field.confidential())
                        .as(subject + ": refer to report-key in the schema")
                        .isTrue());
    }

    @Test
    void the_probes_of_the_contract_go_through_their_forms_unchanged() {
        JsonNode customer = DeskYaml.tree(contract()).at("/customers/0");

        List<JsonNode> probes = customer.findValues("probes").stream()
                .flatMap(list ->
                        Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get))
                .toList();
        assertThat(probes).hasSize(9).allSatisfy(probe -> {
            Form form = DeskSchema.probe(probe.path("kind").asText()).orElseThrow();
            ObjectNode read = Reading.of(form, Typed.of(form, probe), probe).tree();
            assertThat(read.put("kind", probe.path("kind").asText())).isEqualTo(probe);
        });
        Form form = DeskSchema.customer();
        assertThat(Reading.of(form, Typed.of(form, customer), customer).tree())
                .isEqualTo(Entry.of(EntryKind.CUSTOMER, customer).fields());
    }

    @Test
    void what_is_wrong_with_a_probe_is_told_by_the_rules_of_the_desk_file_alone() {
        assertThat(ProbeTrials.faults(
                        json("{\"kind\": \"tcp\", \"host\": \"a.example\", \"port\": 25}"), Locale.ENGLISH))
                .isEmpty();
        assertThat(ProbeTrials.faults(
                        json("{\"kind\": \"tcp\", \"host\": \"a.example\", \"port\": 70000}"), Locale.ENGLISH))
                .extracting(fault -> fault.path())
                .containsExactly("/port");
        assertThat(ProbeTrials.faults(
                        json("{\"kind\": \"http\", \"url\": \"http://a/\", \"matches\": \"[\"}"), Locale.ENGLISH))
                .extracting(fault -> fault.path())
                .containsExactly("/matches");
        assertThat(ProbeTrials.faults(json("{\"kind\": \"gopher\"}"), Locale.ENGLISH))
                .extracting(fault -> fault.path())
                .contains("/kind");
        assertThat(ProbeTrials.faults(json("5"), Locale.ENGLISH)).isNotEmpty();
        assertThat(ProbeTrials.faults(json("{\"kind\": \"dnsbl\", \"lists\": [\"l.example\"]}"), Locale.ENGLISH))
                .extracting(fault -> fault.message())
                .containsExactly("write exactly one of address, domain");
    }

    @Test
    void devices_are_looked_for_on_a_network_only_and_may_be_tried_before_there_is_one() {
        JsonNode lan = json("{\"kind\": \"devices\", \"key\": \"k-lan-4711\", \"dhcp\": [\"192.168.1.1\"]}");

        assertThat(ProbeTrials.faults(lan, Locale.ENGLISH)).isEmpty();
        assertThat(ProbeKind.DEVICES.fits(AssetKind.NETWORK)).isTrue();
        assertThat(ProbeKind.DEVICES.fits(AssetKind.WEBSITE)).isFalse();
        assertThat(ProbeKind.HTTP.fits(AssetKind.WEBSITE)).isTrue();
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> subjects() {
        return Stream.of(
                        Stream.of(Map.entry("customer", DeskSchema.customer()), Map.entry("asset", DeskSchema.asset())),
                        Stream.of(Section.values())
                                .map(section -> Map.entry(section.code(), DeskSchema.section(section))),
                        DeskSchema.kinds().stream()
                                .map(kind ->
                                        Map.entry(kind, DeskSchema.probe(kind).orElseThrow())))
                .flatMap(Function.identity())
                .map(subject -> org.junit.jupiter.params.provider.Arguments.of(subject.getKey(), subject.getValue()));
    }

    private static List<String> withoutWords(String subject, List<Field> fields, String prefix) {
        List<String> without = new ArrayList<>();
        for (Field field : fields) {
            String path = prefix + field.name();
            if (!words("form." + subject + "." + path) && !words("form." + path)) {
                without.add("form." + subject + "." + path);
            }
            if (field.shape() == Shape.GROUP || field.shape() == Shape.ROWS) {
                without.addAll(withoutWords(subject, field.fields(), path + "."));
            }
        }
        return without;
    }

    private static boolean words(String key) {
        return LANGUAGES.stream().allMatch(language -> Messages.has(language, key));
    }

    private static Stream<Field> all(List<Field> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), all(field.fields())));
    }

    private static DeskFile contract() {
        try (var in = DeskSchemaTest.class.getResourceAsStream("/desk/contract.yaml")) {
            String text = new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return ((DeskReading.Sound) DeskReading.of(text, java.util.Set.of("reception"), Locale.ENGLISH)).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
