package jp.orikaeshi.monitoring;

/**
 * Something that several customers may share.
 *
 * @param value of a provider its id in the desk file; else as it is shown: {@code AS64500}, {@code 203.0.113.0/24}, {@code
 *     dns.example}
 */
public record Trait(TraitKind kind, String value) {
    boolean explains(Outage outage) {
        return kind.explains(outage.kind(), outage.outcome());
    }
}
