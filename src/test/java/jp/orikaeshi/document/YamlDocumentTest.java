package jp.orikaeshi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {

    @Test
    void a_good_document_has_no_faults_and_knows_its_lines() {
        YamlDocument garden =
                read("name: 植物園\nopens: 09:30\ntrees:\n  - {kind: oak, age: 12}\n  - kind: elm\n    sick: true\n");
        assertThat(garden.faults()).isEmpty();
        assertThat(garden.root().at("/opens").asText()).isEqualTo("09:30");
        assertThat(garden.root().at("/trees/0/age").asInt()).isEqualTo(12);
        assertThat(garden.lineOf("/trees/1/sick")).isEqualTo(6);
        assertThat(garden.lineOf("/trees/1")).isEqualTo(5);
        assertThat(garden.lineOf("/trees/1/nothing/here")).isEqualTo(5);
    }

    @Test
    void every_fault_is_reported_at_once_with_line_and_path() {
        YamlDocument garden = read("opens: late\ntrees:\n  - kind: palm\n  - {age: 0}\n  - kind: oak\n    height: 3\n");
        assertThat(garden.faults())
                .containsExactly(
                        new Fault(1, "", "the required \"name\" is missing"),
                        new Fault(1, "/opens", "does not have the form ^[0-9]{2}:[0-9]{2}$"),
                        new Fault(3, "/trees/0/kind", "must be one of [\"oak\", \"elm\"]"),
                        new Fault(4, "/trees/1", "the required \"kind\" is missing"),
                        new Fault(4, "/trees/1/age", "must be at least 1"),
                        new Fault(6, "/trees/2/height", "there is no \"height\""));
    }

    @Test
    void faults_are_said_in_japanese_too() {
        assertThat(YamlDocument.read("trees: []", "document/garden.schema.json", Locale.JAPAN)
                        .faults())
                .containsExactly(new Fault(1, "", "必須の項目「name」がありません"));
    }

    @Test
    void a_key_written_twice_is_a_fault_at_its_second_line() {
        assertThat(read("name: a\nopens: 09:30\nname: b\n").faults())
                .containsExactly(new Fault(3, "/name", "the key \"name\" is there twice"));
    }

    @Test
    void broken_yaml_is_one_fault_at_its_line() {
        YamlDocument garden = read("name: a\ntrees: [oak\nopens: 1\n");
        assertThat(garden.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message()).startsWith("This cannot be read as YAML");
        });
        assertThat(garden.root().isMissingNode()).isTrue();
    }

    @Test
    void aliases_are_refused_so_that_a_small_text_cannot_grow() {
        String bomb = "name: a\ntrees: &a [x, x]\nopens: [*a, *a, *a]\n";
        assertThat(read(bomb).faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message()).contains("aliases (*a)");
        });
    }

    @Test
    void tags_and_second_documents_and_odd_keys_are_faults() {
        assertThat(read("name: !!java.io.File [a]\n").faults())
                .anyMatch(f -> f.message().contains("tags"));
        assertThat(read("name: a\n---\nname: b\n").faults())
                .containsExactly(new Fault(2, "", "only one document is allowed (there is a second ---)"));
        assertThat(read("name: a\n[1, 2]: b\n").faults()).containsExactly(new Fault(2, "", "a key must be a text"));
    }

    @Test
    void nesting_has_a_limit() {
        assertThat(read("name: " + "[".repeat(10_000) + "]".repeat(10_000)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("nested too deeply"));
    }

    @Test
    void an_empty_text_or_unprintable_characters_are_faults() {
        assertThat(read("").faults()).containsExactly(new Fault(1, "", "wrong type: null, not object"));
        assertThat(read("name: a\nopens: \u0007\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
    }

    @Test
    void unquoted_values_follow_yaml_1_2() {
        YamlDocument garden = read("name: no\nopens: 22:30\n");
        assertThat(garden.sound()).isTrue();
        assertThat(garden.root().at("/name").asText()).isEqualTo("no");
    }

    private static YamlDocument read(String text) {
        return YamlDocument.read(text, "document/garden.schema.json", Locale.ENGLISH);
    }
}
