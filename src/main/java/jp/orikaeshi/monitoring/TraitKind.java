package jp.orikaeshi.monitoring;

import java.util.EnumSet;
import java.util.Set;
import jp.orikaeshi.persistence.Coded;

/** What customers may share. Of several that explain the same outages the first is the one to name. */
public enum TraitKind implements Coded {
    /** The provider that the desk file names. */
    PROVIDER,
    /** The domain of the name servers of the watched name. Explains only that a name is not resolved. */
    NS,
    /** The domain of the servers that take the mail. Explains only what fails at mail servers. */
    MX,
    /** The network (autonomous system) that announces the address. */
    ASN,
    /** The neighbourhood of the address: /24 of IPv4, /48 of IPv6. */
    PREFIX;

    private static final Set<ProbeKind> MAIL = EnumSet.of(ProbeKind.SMTP, ProbeKind.IMAP, ProbeKind.POP3);

    /** Whether a failure may come from there. A name that is not resolved says nothing of the address behind it. */
    boolean explains(ProbeKind probe, String outcome) {
        boolean naming = outcome.startsWith("dns-");
        return switch (this) {
            case PROVIDER -> true;
            case NS -> naming;
            case MX -> !naming && MAIL.contains(probe);
            case ASN, PREFIX -> !naming;
        };
    }
}
