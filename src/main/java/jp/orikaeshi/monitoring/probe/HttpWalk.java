package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;

/**
 * One check of a page from the first request to the last. Redirects are followed, each to an address that is resolved and
 * judged anew, and without what is meant for another host.
 */
final class HttpWalk {
    private static final int MOST_REDIRECTS = 5;

    private final Connector connector;
    private final Clock clock;
    private final Executor readers;
    private final HttpExpectation expectation;
    private final HttpIdentity identity;
    private final Cookies cookies = new Cookies();
    private final Stopwatch watch = new Stopwatch(Prober.LIMIT);
    private final List<String> hops = new ArrayList<>();
    private @Nullable HttpTarget end;
    private @Nullable HttpAnswer good;

    HttpWalk(Connector connector, Clock clock, Executor readers, HttpExpectation expectation, HttpIdentity identity) {
        this.connector = connector;
        this.clock = clock;
        this.readers = readers;
        this.expectation = expectation;
        this.identity = identity;
    }

    HttpIdentity identity() {
        return identity;
    }

    /** Posts the form first; its cookies go with what follows. */
    CompletableFuture<Finding> logInAndGo(HttpTarget form, HttpTarget target) {
        HttpConversation talk = talk(
                new HttpErrand(form, identity.fields(), identity.authorization(form), Optional.empty()),
                HttpExpectation.SUCCESS);
        return hold(talk, form)
                .thenCompose(finding -> talk.answer()
                        .map(answer -> loggedIn(form, answer, finding, target))
                        .orElseGet(() -> CompletableFuture.completedFuture(finding.with("during", "login"))));
    }

    private CompletableFuture<Finding> loggedIn(
            HttpTarget form, HttpAnswer answer, Finding finding, HttpTarget target) {
        if (answer.code() >= 400) {
            return CompletableFuture.completedFuture(
                    Finding.down("login-failed", answer.code() + " to the form").with(finding.evidence()));
        }
        cookies.keep(form, answer);
        return go(target);
    }

    CompletableFuture<Finding> go(HttpTarget target) {
        hops.add(identity.anonymous() ? target.shown() : target.place());
        HttpConversation talk =
                talk(new HttpErrand(target, Map.of(), identity.authorization(target), cookies.to(target)), expectation);
        return hold(talk, target)
                .thenCompose(finding -> talk.answer()
                        .map(answer -> answered(target, answer, finding))
                        .orElseGet(() -> CompletableFuture.completedFuture(whole(finding))));
    }

    /** The page at the end of the walk; empty if it came to nothing. Takes longer than an event loop may be held up. */
    Optional<WebPage> page() {
        HttpTarget target = end;
        HttpAnswer answer = good;
        return target == null || answer == null
                ? Optional.empty()
                : Optional.of(new WebPage(
                        target.place(), answer.contentType(), identity.discreet(answer.text()), answer.truncated()));
    }

    private HttpConversation talk(HttpErrand errand, HttpExpectation wanted) {
        watch.leg(errand.target().place());
        return new HttpConversation(errand, wanted, watch, clock);
    }

    private CompletableFuture<Finding> hold(HttpConversation talk, HttpTarget target) {
        return connector.hold(talk, target.host(), target.port(), HttpConversation.codecs());
    }

    private CompletableFuture<Finding> answered(HttpTarget target, HttpAnswer answer, Finding finding) {
        if (!identity.fields().isEmpty()) {
            cookies.keep(target, answer);
        }
        if (expectation.follows(answer)) {
            return onward(target, answer, finding);
        }
        String took = watch.total();
        return expectation.demanding()
                ? CompletableFuture.supplyAsync(() -> judged(target, answer, finding, took), readers)
                : CompletableFuture.completedFuture(judged(target, answer, finding, took));
    }

    private Finding judged(HttpTarget target, HttpAnswer answer, Finding finding, String took) {
        Finding judged = expectation.judge(target, answer, took);
        if (judged.status() == Status.UP) {
            end = target;
            good = answer;
        }
        return whole(judged.with(finding.evidence()));
    }

    private CompletableFuture<Finding> onward(HttpTarget from, HttpAnswer answer, Finding here) {
        Optional<HttpTarget> next = from.redirect(answer.location());
        if (next.isEmpty()) {
            return CompletableFuture.completedFuture(
                    whole(Finding.down("redirect-invalid", answer.code() + " to " + HttpTarget.shown(answer.location()))
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
