package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
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
                .map(target -> look(target, params))
                .orElseGet(() -> CompletableFuture.completedFuture(noAddress(url)));
    }

    private CompletableFuture<Finding> look(HttpTarget target, Params params) {
        HttpIdentity identity = new HttpIdentity(target, params);
        HttpWalk walk = new HttpWalk(connector, clock, readers, HttpExpectation.of(params), identity);
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
