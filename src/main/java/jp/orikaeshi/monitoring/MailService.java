package jp.orikaeshi.monitoring;

/** What a mail server does for whom, by the port. */
enum MailService {
    RECEIVING,
    SENDING,
    MAILBOX;

    /** Whether the probe looks at a mail server. */
    static boolean knows(Symptom symptom) {
        return symptom.is(ProbeKind.SMTP)
                || symptom.is(ProbeKind.IMAP)
                || symptom.is(ProbeKind.POP3)
                || (symptom.is(ProbeKind.TCP) && symptom.asset().kind() == AssetKind.MAIL);
    }

    static MailService of(Symptom symptom) {
        String port = symptom.probe().target().replaceAll("^.*?(?::(\\d+))?$", "$1");
        return switch (port) {
            case "25" -> RECEIVING;
            case "465", "587" -> SENDING;
            case "110", "143", "993", "995" -> MAILBOX;
            default -> symptom.is(ProbeKind.IMAP) || symptom.is(ProbeKind.POP3) ? MAILBOX : RECEIVING;
        };
    }

    /** Whether the same asset has a service of another kind that works. */
    static boolean othersWork(Symptom symptom) {
        return Symptom.ofAll(symptom.asset()).anyMatch(other -> knows(other) && other.up() && of(other) != of(symptom));
    }
}
