package jp.orikaeshi.monitoring.probe;

import java.net.IDN;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;

/**
 * How long is a domain registered for, and is it in order with its registry. By RDAP (RFC 9082), by WHOIS for .jp. A
 * registry that does not answer says nothing about the domain.
 */
final class DomainProber implements Prober {
    private static final int USUAL_WARN_DAYS = 30;
    private static final int MOST_REDIRECTS = 3;

    private final Connector connector;
    private final Clock clock;

    DomainProber(Connector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.DOMAIN;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        String name = ascii(params.required("name"));
        int warnDays = params.number("warnDays").orElse(USUAL_WARN_DAYS);
        Optional<String> set = params.text("server");
        Optional<RegistryServer> server = set.isPresent() ? RegistryServer.of(set.get()) : Registries.of(name);
        return server.map(registry -> ask(registry, name, warnDays))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        Finding.unknown("registry-unknown", "no registry known to ask about " + name)))
                .thenApply(finding -> finding.with("name", name));
    }

    private static String ascii(String name) {
        try {
            return DnsValueDecoder.host(IDN.toASCII(name));
        } catch (IllegalArgumentException e) {
            throw new ProbeFailure(Finding.unknown("name-invalid", "not a domain: " + name));
        }
    }

    private CompletableFuture<Finding> ask(RegistryServer registry, String name, int warnDays) {
        Function<Registration, Finding> judge = registration -> registration.judge(clock.instant(), warnDays);
        Stopwatch watch = new Stopwatch(LIMIT);
        CompletableFuture<Finding> asked;
        if (registry instanceof RegistryServer.Whois whois) {
            asked = whois(whois, name, judge, watch);
        } else if (registry instanceof RegistryServer.Rdap rdap) {
            asked = HttpTarget.of(rdap.base() + "domain/" + name)
                    .map(target -> rdap(target, judge, watch, 0))
                    .orElseThrow(() -> new ProbeFailure(Finding.unknown("name-invalid", "not a domain: " + name)));
        } else {
            throw new IllegalStateException("no such registry: " + registry);
        }
        return asked.thenApply(DomainProber::ofTheDomain);
    }

    private CompletableFuture<Finding> whois(
            RegistryServer.Whois server, String name, Function<Registration, Finding> judge, Stopwatch watch) {
        boolean japan = name.endsWith(".jp");
        // JPRS answers in Japanese unless told otherwise, and in this encoding either way.
        WhoisConversation talk = new WhoisConversation(
                japan ? name + "/e" : name,
                japan ? Charset.forName("ISO-2022-JP") : StandardCharsets.UTF_8,
                text -> read(WhoisAnswer.of(text), judge),
                watch);
        return connector.hold(talk, server.host(), server.port(), List.of());
    }

    private static Finding read(WhoisAnswer answer, Function<Registration, Finding> judge) {
        return answer.registration()
                .map(judge)
                .orElseGet(() -> answer.noSuchDomain()
                        ? Finding.down("domain-unknown", "the registry knows no such domain")
                        : Finding.unknown("registry-unreadable", "the registry's answer does not describe a domain"));
    }

    private CompletableFuture<Finding> rdap(
            HttpTarget target, Function<Registration, Finding> judge, Stopwatch watch, int redirects) {
        RdapConversation talk = new RdapConversation(target, judge, watch);
        return connector
                .hold(talk, target.host(), target.port(), RdapConversation.codecs())
                .thenCompose(finding -> talk.redirect()
                        .filter(location -> redirects < MOST_REDIRECTS)
                        .flatMap(target::redirect)
                        .map(next -> rdap(next, judge, watch, redirects + 1))
                        .orElseGet(() -> CompletableFuture.completedFuture(finding)));
    }

    // What failed on the way to the registry is no fault of the domain, nor is the registry's address a fact about it.
    private static Finding ofTheDomain(Finding finding) {
        Map<String, String> facts = new HashMap<>(finding.evidence());
        facts.keySet().removeAll(List.of("address", "host"));
        boolean way = finding.status() == Status.DOWN && !finding.outcome().startsWith("domain-");
        return way
                ? Finding.unknown("registry-unavailable", "the registry does not answer: " + finding.detail())
                : new Finding(finding.status(), finding.outcome(), finding.detail(), facts);
    }
}
