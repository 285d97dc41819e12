package jp.orikaeshi.monitoring;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A page that does not answer as it should: what it does instead tells where to look. Source: the meaning of status codes
 * in RFC 9110 section 15; field experience.
 */
final class SiteDown implements Rule {
    private static final Set<String> SUSPENSION_STATUS = Set.of("http-402", "http-403", "http-509");

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen).filter(Symptom::asksForPage).flatMap(SiteDown::cause);
    }

    private static Stream<Cause> cause(Symptom symptom) {
        String outcome = symptom.probe().outcome();
        if (SUSPENSION_STATUS.contains(outcome)) {
            return Stream.of(
                    symptom.speaksFor("site-error-status", 0.85, symptom.probe().detail()),
                    symptom.speaksFor("site-suspended", 0.5));
        }
        if (outcome.startsWith("http-")) {
            return Stream.of(
                    symptom.speaksFor("site-error-status", 0.9, symptom.probe().detail()));
        }
        if (outcome.startsWith("dns-")) {
            return Stream.of(symptom.speaksFor("site-dns", 0.9));
        }
        return switch (outcome) {
            case "timeout" -> Stream.of(symptom.speaksFor("site-timeout", 0.8));
            case "refused", "reset", "closed" -> Stream.of(symptom.speaksFor("site-refused", 0.85));
            case "content-missing", "content-forbidden", "content-unmatched", "body-too-large", "page-empty" ->
                Stream.of(symptom.speaksFor("site-content-missing", 0.8));
            case "json-invalid", "json-missing", "json-unexpected", "header-missing", "header-unexpected" ->
                Stream.of(symptom.speaksFor("site-content-missing", 0.78));
            case "size-below", "size-above" -> Stream.of(symptom.speaksFor("site-content-missing", 0.75));
            case "redirect-loop", "redirect-invalid", "redirected", "landed-elsewhere" ->
                Stream.of(symptom.speaksFor("site-redirect", 0.85));
            case "login-failed" -> Stream.of(symptom.speaksFor("site-login-failed", 0.85));
            default -> Stream.empty();
        };
    }
}
