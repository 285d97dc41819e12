package jp.orikaeshi.monitoring.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Params;

/**
 * What a page has to be like.
 *
 * @param status the status that is right; empty: any that means success
 * @param follow whether redirects are steps on the way; else one is a fault, unless {@code status} asks for it
 * @param lands where the walk has to end; empty: anywhere
 * @param rules what the page itself has to be like
 * @param telling whether a text is among them that only the right page has
 * @param demanding whether judging it takes longer than an event loop may be held up
 */
record HttpExpectation(
        Optional<Integer> status,
        boolean follow,
        Optional<HttpTarget> lands,
        List<PageRule> rules,
        boolean telling,
        boolean demanding) {
    /** How much of a page is read. */
    static final int MOST_BYTES = 1 << 20;

    /** Any answer that is no error. */
    static final HttpExpectation SUCCESS = of(new Params(Map.of()));

    static HttpExpectation of(Params params) {
        return new HttpExpectation(
                params.number("status"),
                !params.text("redirects").orElse("follow").equals("refuse"),
                params.text("lands").flatMap(HttpTarget::of),
                PageRule.of(params),
                Stream.of("contains", "matches", "json").anyMatch(params.fields()::containsKey),
                params.text("matches").isPresent() || params.group("json").isPresent());
    }

    /** Whether a redirect is a step on the way and not what was asked for. */
    boolean follows(HttpAnswer answer) {
        return follow
                && answer.redirect()
                && status.filter(wanted -> wanted >= 300 && wanted < 400).isEmpty();
    }

    boolean right(int code) {
        return status.map(wanted -> wanted == code).orElse(code >= 200 && code < 300);
    }

    /** Judges a whole answer that came from {@code target}. */
    Finding judge(HttpTarget target, HttpAnswer answer, String took) {
        int code = answer.code();
        if (!right(code)) {
            if (SuspensionNotice.explains(target, answer)) {
                return suspended(answer);
            }
            return answer.redirect() && !follow
                    ? Finding.down("redirected", code + " to " + HttpTarget.shown(answer.location()))
                    : Finding.down("http-" + code, String.valueOf(code));
        }
        if (lands.isPresent() && !lands.get().leadsTo(target)) {
            return titled(Finding.down("landed-elsewhere", "ends at " + target.place()), answer);
        }
        Optional<Finding> broken =
                rules.stream().flatMap(rule -> rule.broken(answer).stream()).findFirst();
        boolean recognised = telling && broken.isEmpty();
        if (!recognised && SuspensionNotice.replaces(target, answer)) {
            return suspended(answer);
        }
        return broken.map(fault -> titled(fault, answer)).orElseGet(() -> Finding.up(code + " in " + took));
    }

    private static Finding suspended(HttpAnswer answer) {
        return titled(Finding.down("account-suspended", answer.code() + ", a notice of the hosting company"), answer);
    }

    private static Finding titled(Finding finding, HttpAnswer answer) {
        return answer.title().map(title -> finding.with("title", title)).orElse(finding);
    }
}
