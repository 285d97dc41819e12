package jp.orikaeshi.monitoring.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/** What an agent says instead of what it was asked for. */
final class SnmpReply {
    // RFC 3414 section 3.2.
    private static final Map<OID, String> REFUSALS = Map.of(
            SnmpConstants.usmStatsUnknownUserNames, "the agent does not know the user",
            SnmpConstants.usmStatsWrongDigests, "the agent does not accept the password, or its kind (auth)",
            SnmpConstants.usmStatsDecryptionErrors, "the agent cannot decrypt what we send (priv, privPassword)",
            SnmpConstants.usmStatsUnsupportedSecLevels, "the agent does not let the user in this way (auth, priv)");

    private SnmpReply() {}

    /** Why a report lets nobody in; empty if it says something else. */
    static Optional<String> refusal(PDU report) {
        return report.getVariableBindings().stream()
                .flatMap(said -> Stream.ofNullable(REFUSALS.get(said.getOid())))
                .findFirst();
    }

    /**
     * The values of an answer.
     *
     * @throws ProbeFailure if it is none
     */
    static List<? extends VariableBinding> sound(PDU answer) {
        if (answer.getType() == PDU.REPORT) {
            throw new ProbeFailure(
                    Finding.unknown("snmp-refused", refusal(answer).orElse("the agent reports something unknown")));
        }
        if (answer.getErrorStatus() == PDU.authorizationError || answer.getErrorStatus() == PDU.noAccess) {
            throw new ProbeFailure(Finding.unknown("snmp-refused", "the agent does not show us these objects"));
        }
        if (answer.getErrorStatus() != PDU.noError) {
            throw new ProbeFailure(Finding.down("snmp-error", "the agent answers: " + answer.getErrorStatusText()));
        }
        return answer.getVariableBindings();
    }
}
