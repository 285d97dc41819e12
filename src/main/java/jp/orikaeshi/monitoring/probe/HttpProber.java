package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/** Does a page answer as it should, logged in or not. */
final class HttpProber implements Prober {
    private final Connector connector;
    private final Clock clock;
    private final Executor readers;

    /** Patterns and JSON are read by {@code readers}, not on the event loops. */
    HttpProber(Connector connector, Clock clock, Executor readers) {
        this.connector = connector;
        this.clock = clock;
        this.readers = readers;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.HTTP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        String url = params.required("url");
        return HttpTarget.of(url)
                .map(target -> go(target, walk(target, params), params))
                .orElseGet(() -> CompletableFuture.completedFuture(noAddress(url)));
    }

    /** The same, with the page where the finding is good. */
    CompletableFuture<SeenPage> read(Params params) {
        String url = params.required("url");
        return HttpTarget.of(url)
                .map(target -> {
                    HttpWalk walk = walk(target, params);
                    return go(target, walk, params)
                            .exceptionally(Failures::finding)
                            .thenApplyAsync(finding -> new SeenPage(finding, walk.page()), readers);
                })
                .orElseGet(() -> CompletableFuture.completedFuture(new SeenPage(noAddress(url), Optional.empty())));
    }

    private HttpWalk walk(HttpTarget target, Params params) {
        return new HttpWalk(connector, clock, readers, HttpExpectation.of(params), new HttpIdentity(target, params));
    }

    private static CompletableFuture<Finding> go(HttpTarget target, HttpWalk walk, Params params) {
        HttpIdentity identity = walk.identity();
        if (identity.fields().isEmpty()) {
            return walk.go(target).thenApply(identity::discreet);
        }
        String form = params.group("login").orElseThrow().required("url");
        return HttpTarget.of(form)
                .map(page -> walk.logInAndGo(page, target).thenApply(identity::discreet))
                .orElseGet(() -> CompletableFuture.completedFuture(noAddress(form)));
    }

    private static Finding noAddress(String url) {
        return Finding.unknown("url-invalid", "not an address of the web: " + HttpTarget.shown(url));
    }
}
