package jp.orikaeshi.monitoring.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/** Does a page answer as it should. Redirects are followed, each to an address that is resolved and judged anew. */
final class HttpProber implements Prober {
    private static final int MOST_REDIRECTS = 5;

    private final Connector connector;

    HttpProber(Connector connector) {
        this.connector = connector;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.HTTP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        String url = params.required("url");
        return HttpTarget.of(url)
                .map(target -> new Walk(HttpExpectation.of(params)).go(target))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        Finding.unknown("url-invalid", "not an address of the web: " + url)));
    }

    /** One check from the first request to the last. */
    private final class Walk {
        private final HttpExpectation expectation;
        private final Stopwatch watch = new Stopwatch(LIMIT);
        private final List<String> hops = new ArrayList<>();

        Walk(HttpExpectation expectation) {
            this.expectation = expectation;
        }

        CompletableFuture<Finding> go(HttpTarget target) {
            HttpConversation talk = new HttpConversation(target, expectation, watch);
            hops.add(target.uri().toString());
            return connector
                    .hold(talk, target.host(), target.port(), HttpConversation.codecs())
                    .thenCompose(finding -> talk.redirect()
                            .map(location -> onward(target, location, finding))
                            .orElseGet(() -> CompletableFuture.completedFuture(whole(finding))));
        }

        private CompletableFuture<Finding> onward(HttpTarget from, String location, Finding here) {
            Optional<HttpTarget> next = from.redirect(location);
            if (next.isEmpty()) {
                return CompletableFuture.completedFuture(whole(
                        Finding.down("redirect-invalid", here.detail() + " to " + LineConversation.printable(location))
                                .with(here.evidence())));
            }
            if (hops.size() > MOST_REDIRECTS) {
                return CompletableFuture.completedFuture(
                        whole(Finding.down("redirect-loop", "more than " + MOST_REDIRECTS + " redirects")
                                .with(here.evidence())));
            }
            return go(next.get());
        }

        private Finding whole(Finding finding) {
            return hops.size() == 1 ? finding : finding.with("redirects", String.join(" -> ", hops));
        }
    }
}
