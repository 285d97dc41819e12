package jp.orikaeshi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.document.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowFileTest {

    @Test
    void the_shipped_flow_is_sound_and_says_what_it_must() {
        CallFlow flow = Flows.packaged();
        assertThat(words(flow, "greeting")).contains("録音");
        assertThat(words(flow, "number")).contains("お客様番号");
        assertThat(words(flow, "name")).contains("お名前");
        assertThat(flow.step("number").orElseThrow().tries()).isEqualTo(3);
        assertThat(flow.step("name").orElseThrow().tries()).isEqualTo(2);
    }

    @Test
    void the_command_answers_by_its_exit_status() {
        assertThat(check("ivr-flows")).isZero();
        assertThat(check("no-such-folder")).isEqualTo(2);
    }

    @Test
    void a_broken_flow_is_told_by_file_and_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, shipped().replace("on: {found: name, not-found: name}", "on: {found: nowhere}"));
        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(printed).contains("x.yaml:" + lineOf("on: {found") + ": /steps/number/on/found");
    }

    @Test
    void an_unknown_step_and_a_missing_way_are_faults() throws IOException {
        assertThat(messages(shipped().replace("on: {found: name, not-found: name}", "on: {found: nowhere}")))
                .contains("there is no step \"nowhere\"", "\"not-found\" has no way on");
    }

    @Test
    void a_step_that_nothing_leads_to_is_a_fault() throws IOException {
        assertThat(messages(shipped().replace("on: {done: trouble}", "on: {done: trouble}")
                        + "\n  lost:\n    kind: end\n    prompt: {ja: \"さようなら\", en: \"bye\"}\n"))
                .containsExactly("no way leads to the step \"lost\"");
    }

    @Test
    void a_key_without_a_way_on_is_a_fault() throws IOException {
        assertThat(messages(shipped().replace("\"4\": security", "\"4\": ghosts")))
                .containsExactly("\"ghosts\" has no way on");
        assertThat(messages(shipped().replace("\"4\": security", "\"A\": security")))
                .containsExactly("\"A\" is no key of a telephone (0-9, *)");
    }

    @Test
    void a_way_that_only_a_key_leads_to_is_needed_where_there_is_the_key() throws IOException {
        String before = "keys: {\"1\": this, \"2\": another, \"3\": later, \"5\": keep, \"9\": cancel}";
        assertThat(messages(shipped()
                        .replace(before, "keys: {\"1\": this, \"2\": another}")
                        .replace("later: day, keep: promise, cancel: cancel-check, ", "")))
                .as("flows that were written before")
                .noneMatch(message -> message.endsWith("has no way on"));
        assertThat(messages(shipped().replace("later: day, keep: promise, ", "keep: promise, ")))
                .containsExactly("\"later\" has no way on");
    }

    @Test
    void a_missing_language_and_an_endless_prompt_are_faults() throws IOException {
        assertThat(messages(shipped().replaceFirst("en: \"Thank you for calling. Goodbye.\"", "")))
                .containsExactly("there is no text in language \"en\"");
        assertThat(messages(shipped().replace("Thank you for calling. Goodbye.", "x".repeat(4_097))))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("the text is too long"));
    }

    @Test
    void a_flow_without_an_end_is_a_fault() throws IOException {
        assertThat(messages(shipped().replace("on: {done: goodbye}", "on: {done: greeting}")))
                .contains("from this step no way leads to the end of the call");
    }

    @Test
    void a_word_in_braces_that_its_step_does_not_know_is_a_fault() throws IOException {
        assertThat(messages(shipped().replaceFirst("\\{greeting}", "{greting}")))
                .containsExactly("a step of kind say does not know the word \"greting\" in braces");
        assertThat(messages(shipped().replace("Thank you for calling. Goodbye.", "Goodbye, {ticket}.")))
                .containsExactly("a step of kind end does not know the word \"ticket\" in braces");
    }

    @Test
    void two_files_with_one_flow_are_a_fault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), shipped());
        Files.writeString(folder.resolve("b.yaml"), shipped());

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(printed).contains("a.yaml: ok", "b.yaml:" + lineOf("id: reception") + ": /id: ");
    }

    private String printed = "";

    private int check(String path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = FlowCheckCommand.main(new String[] {path}, new PrintStream(out, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private static List<String> messages(String text) {
        return FlowFile.read(text, Locale.ENGLISH).faults().stream()
                .map(Fault::message)
                .toList();
    }

    private static String words(CallFlow flow, String step) {
        return flow.step(step).orElseThrow().words(Locale.JAPANESE, 1);
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("ivr-flows/reception.yaml"));
    }

    private static int lineOf(String text) throws IOException {
        String before = shipped();
        return (int) before.substring(0, before.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
