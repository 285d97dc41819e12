package jp.orikaeshi.monitoring.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.monitoring.PagePattern;
import jp.orikaeshi.monitoring.Params;

/** One thing that has to be so about a page. */
interface PageRule {
    /** What is wrong; empty if nothing is. */
    Optional<Finding> broken(HttpAnswer answer);

    /** All that a probe demands, in the order in which it is told. */
    static List<PageRule> of(Params params) {
        List<PageRule> rules = new ArrayList<>();
        params.group("headers")
                .ifPresent(headers -> headers.all().forEach((name, text) -> rules.add(header(name, text))));
        params.text("absent").ifPresent(text -> rules.add(absent(text)));
        params.text("contains").ifPresent(text -> rules.add(contains(text)));
        params.text("matches").ifPresent(pattern -> rules.add(matches(pattern)));
        params.group("json").ifPresent(json -> rules.add(JsonRule.of(json)));
        params.number("minBytes").ifPresent(least -> rules.add(atLeast(least)));
        params.number("maxBytes").ifPresent(most -> rules.add(atMost(most)));
        return List.copyOf(rules);
    }

    private static PageRule contains(String text) {
        return answer -> answer.contains(text)
                ? Optional.empty()
                : Optional.of(
                        answer.truncated()
                                ? tooLarge("text")
                                : Finding.down("content-missing", "text missing: " + text));
    }

    private static PageRule absent(String text) {
        return answer -> answer.contains(text)
                ? Optional.of(Finding.down("content-forbidden", "text that must not be there: " + text))
                : Optional.empty();
    }

    private static PageRule matches(String expression) {
        PagePattern pattern = PagePattern.of(expression);
        return answer -> pattern.isOn(answer.text())
                ? Optional.empty()
                : Optional.of(
                        answer.truncated()
                                ? tooLarge("match")
                                : Finding.down("content-unmatched", "nothing matches: " + expression));
    }

    private static PageRule header(String name, String text) {
        return answer -> {
            List<String> values = answer.headers().getAll(name);
            if (values.isEmpty()) {
                return Optional.of(Finding.down("header-missing", "header missing: " + name)
                        .with("header", name));
            }
            return values.stream().anyMatch(value -> value.contains(text))
                    ? Optional.empty()
                    : Optional.of(Finding.down("header-unexpected", "header " + name + " without: " + text)
                            .with("header", name));
        };
    }

    private static PageRule atLeast(int bytes) {
        return answer -> answer.page().length >= bytes
                ? Optional.empty()
                : Optional.of(
                        Finding.down("size-below", answer.page().length + " bytes, at least " + bytes + " expected"));
    }

    private static PageRule atMost(int bytes) {
        return answer -> answer.page().length <= bytes && !answer.truncated()
                ? Optional.empty()
                : Optional.of(Finding.down("size-above", answer.size() + " bytes, at most " + bytes + " expected"));
    }

    static Finding tooLarge(String what) {
        return Finding.down("body-too-large", what + " not within the first " + HttpExpectation.MOST_BYTES + " bytes");
    }
}
