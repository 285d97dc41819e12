package jp.orikaeshi.reception;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.document.YamlDocument;

/** What a schema cannot see about a flow: every way leads somewhere, every step is reached, every language is spoken. */
final class FlowRules {
    // Twilio's limits for Say and for the hints of Gather.
    private static final int LONGEST_PROMPT = 4096;
    private static final int MOST_HINTS = 500;
    private static final int LONGEST_HINT = 100;
    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");

    private final YamlDocument document;
    private final CallFlow flow;
    private final FlowPhrases phrases;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> languages = new TreeSet<>();

    FlowRules(YamlDocument document, CallFlow flow, FlowPhrases phrases) {
        this.document = document;
        this.flow = flow;
        this.phrases = phrases;
        document.root().path("languages").forEach(language -> languages.add(language.asText()));
    }

    List<Fault> faults() {
        if (!languages.contains("ja")) {
            fault("/languages", "japanese");
        }
        if (flow.step(flow.start()).isEmpty()) {
            fault("/start", "unknown-step", flow.start());
        }
        flow.steps().values().forEach(this::check);
        Set<String> reached = reachedFrom(flow.start());
        flow.steps().keySet().stream()
                .filter(name -> !reached.contains(name))
                .forEach(name -> fault("/steps/" + name, "unreachable", name));
        flow.steps().values().stream()
                .filter(step -> reached.contains(step.name())
                        && reachedFrom(step.name()).stream().noneMatch(this::ends))
                .forEach(step -> fault("/steps/" + step.name(), "no-end"));
        return faults.stream().sorted().toList();
    }

    private void check(FlowStep step) {
        String path = "/steps/" + step.name();
        ways(step, path);
        keys(step, path);
        if (step.prompt().isEmpty()) {
            fault(path, "no-prompt");
        } else {
            texts(step.kind(), step.prompt(), path + "/prompt");
        }
        if (!step.again().isEmpty()) {
            texts(step.kind(), step.again(), path + "/again");
        }
        boolean hintsFit = step.hints().size() <= MOST_HINTS
                && step.hints().stream().allMatch(hint -> hint.length() <= LONGEST_HINT);
        if (!hintsFit) {
            fault(path + "/hints", "hints", MOST_HINTS, LONGEST_HINT);
        }
    }

    private void ways(FlowStep step, String path) {
        for (String outcome : new TreeSet<>(step.kind().needed(step.keys().values()))) {
            if (!step.on().containsKey(outcome)) {
                fault(path, "no-way", outcome);
            }
        }
        step.on().forEach((outcome, next) -> {
            if (!step.kind().outcomes().contains(outcome)) {
                fault(path + "/on/" + outcome, "no-outcome", outcome);
            } else if (flow.step(next).isEmpty()) {
                fault(path + "/on/" + outcome, "unknown-step", next);
            }
        });
    }

    private void keys(FlowStep step, String path) {
        if (step.kind().byKey() && step.keys().isEmpty()) {
            fault(path, "no-way", "keys");
        }
        step.keys().forEach((key, meaning) -> {
            if (!key.matches("[0-9*]")) {
                fault(path + "/keys/" + key, "key", key);
            }
            if (!KeyMeaning.of(step.kind(), meaning)) {
                fault(path + "/keys/" + key, "no-way", meaning);
            }
        });
    }

    private void texts(StepKind kind, Map<String, String> texts, String path) {
        for (String language : languages) {
            if (!texts.containsKey(language)) {
                fault(path, "language", language);
            }
        }
        texts.forEach((language, text) -> {
            if (!languages.contains(language)) {
                fault(path + "/" + language, "foreign", language);
            }
            if (text.length() > LONGEST_PROMPT) {
                fault(path + "/" + language, "too-long", text.length(), LONGEST_PROMPT);
            }
            // It would be read out as it stands.
            WORD.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(word -> !kind.words().contains(word))
                    .distinct()
                    .forEach(word -> fault(path + "/" + language, "unknown-word", word, kind.code()));
        });
    }

    private Set<String> reachedFrom(String start) {
        Set<String> reached = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            if (reached.add(name)) {
                flow.step(name).ifPresent(step -> waiting.addAll(step.on().values()));
            }
        }
        return reached;
    }

    private boolean ends(String name) {
        return flow.step(name).map(step -> step.kind() == StepKind.END).orElse(false);
    }

    private void fault(String path, String key, Object... arguments) {
        faults.add(document.fault(path, phrases.say("flow." + key, arguments)));
    }
}
