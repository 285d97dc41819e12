package jp.orikaeshi.monitoring.probe;

import java.util.Locale;
import jp.orikaeshi.monitoring.Status;

/** Whether a name should be signed (DNSSEC, RFC 4033). Wrong signatures are a failure whatever is wished. */
enum DnssecWish {
    SIGNED,
    UNSIGNED,
    ANY;

    /**
     * Reads the word of the desk file.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DnssecWish of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * Adds what the signatures say to what the values say.
     *
     * @param verifies whether our resolver checks signatures at all: else it cannot be told
     */
    Finding judge(Finding values, DnsAnswer answer, boolean verifies) {
        if (values.status() != Status.UP) {
            return values.with("dnssec", state(answer, verifies));
        }
        Finding finding = values;
        if (!verifies && this != ANY) {
            finding = Finding.unknown("resolver-not-verifying", "our resolver does not check signatures");
        } else if (this == SIGNED && !answer.authentic()) {
            finding = Finding.degraded(
                    "dnssec-missing", answer.signed() ? "signed, but no chain leads to the signatures" : "not signed");
        } else if (this == UNSIGNED && answer.authentic()) {
            finding = Finding.degraded("dnssec-present", "signed, and should not be");
        }
        return finding.with(values.evidence()).with("dnssec", state(answer, verifies));
    }

    private static String state(DnsAnswer answer, boolean verifies) {
        if (answer.authentic()) {
            return "secure";
        }
        return verifies ? "unsigned" : "not checked by our resolver";
    }
}
