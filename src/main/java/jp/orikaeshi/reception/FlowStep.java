package jp.orikaeshi.reception;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One step of a flow.
 *
 * @param prompt what is said, by language
 * @param again what is said from the second try on; the prompt where empty
 * @param tries how often it is asked
 * @param timeout how long it waits for the first key or word
 * @param keys what each key means
 * @param on which step follows which outcome
 */
public record FlowStep(
        String name,
        StepKind kind,
        Map<String, String> prompt,
        Map<String, String> again,
        int tries,
        Duration timeout,
        List<String> hints,
        Map<String, String> keys,
        Map<String, String> on) {
    public FlowStep {
        prompt = Map.copyOf(prompt);
        again = Map.copyOf(again);
        hints = List.copyOf(hints);
        keys = Map.copyOf(keys);
        on = Map.copyOf(on);
    }

    /** The words of the {@code n}-th try, from 1. Japanese where the flow does not speak the language. */
    public String words(Locale locale, int n) {
        Map<String, String> texts = n > 1 && !again.isEmpty() ? again : prompt;
        return texts.getOrDefault(locale.getLanguage(), texts.getOrDefault("ja", ""));
    }
}
