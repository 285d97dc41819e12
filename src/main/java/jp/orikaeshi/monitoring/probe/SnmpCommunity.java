package jp.orikaeshi.monitoring.probe;

import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/** Version 2c (RFC 1901): the community is sent in the clear. */
record SnmpCommunity(String community) implements SnmpAccess {

    @Override
    public MessageProcessingModel model() {
        return new MPv2c();
    }

    @Override
    public Target<UdpAddress> target(UdpAddress agent) {
        CommunityTarget<UdpAddress> target = new CommunityTarget<>(agent, new OctetString(community));
        target.setVersion(SnmpConstants.version2c);
        return target;
    }

    @Override
    public PDU request() {
        return new PDU();
    }

    @Override
    public String toString() {
        return "SnmpCommunity";
    }
}
