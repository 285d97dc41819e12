package jp.orikaeshi.monitoring.probe;

import jp.orikaeshi.monitoring.Params;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.smi.UdpAddress;

/** How an agent lets us in: by a community (version 2c), or as a user (version 3). Never shown. */
interface SnmpAccess {

    /** Reads {@code community: …} or {@code user: {name: …, auth: …}} of a probe. */
    static SnmpAccess of(Params params) {
        return params.group("user")
                .<SnmpAccess>map(SnmpUser::of)
                .orElseGet(() -> new SnmpCommunity(params.required("community")));
    }

    /** How messages are wrapped; a new one for each check, since it remembers what it heard of the agent's clock. */
    MessageProcessingModel model();

    /** The agent, and how it is spoken to. */
    Target<UdpAddress> target(UdpAddress agent);

    /** A request that is still empty. */
    PDU request();
}
