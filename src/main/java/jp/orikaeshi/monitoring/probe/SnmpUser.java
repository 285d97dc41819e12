package jp.orikaeshi.monitoring.probe;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocol;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/**
 * Version 3 with the user-based security model (RFC 3414), as strict as what is set allows. Never shown.
 *
 * @param auth how messages are signed; empty: not at all
 * @param priv how messages are encrypted; empty: not at all
 */
record SnmpUser(
        String name,
        Optional<OID> auth,
        Optional<String> authPassword,
        Optional<OID> priv,
        Optional<String> privPassword,
        String context)
        implements SnmpAccess {
    private static final Map<String, PrivacyProtocol> PRIVATE = Map.of(
            "DES", new PrivDES(),
            "AES-128", new PrivAES128(),
            "AES-192", new PrivAES192(),
            "AES-256", new PrivAES256());
    private static final SecurityProtocols PROTOCOLS = protocols();
    // Of our own side, which no agent needs to know: any that nobody else has.
    private static final OctetString OURSELVES = new OctetString(MPv3.createLocalEngineID(random()));

    /** Reads {@code {name: …, auth: SHA-256, authPassword: …, priv: AES-128, privPassword: …, context: …}}. */
    static SnmpUser of(Params user) {
        return new SnmpUser(
                user.required("name"),
                user.text("auth").map(SnmpUser::signing),
                user.text("authPassword"),
                user.text("priv").map(way -> known(Optional.ofNullable(PRIVATE.get(way)), way)),
                user.text("privPassword"),
                user.text("context").orElse(""));
    }

    private static OID signing(String way) {
        return known(
                SnmpAuth.ALL.stream().filter(one -> one.called().equals(way)).findFirst(), way);
    }

    private static OID known(Optional<? extends SecurityProtocol> protocol, String way) {
        return protocol.map(SecurityProtocol::getID)
                .orElseThrow(() -> new IllegalArgumentException("no such algorithm: " + way));
    }

    private static SecurityProtocols protocols() {
        SecurityProtocols protocols = new SecurityProtocols(SecurityProtocolSet.none);
        SnmpAuth.ALL.forEach(protocols::addAuthenticationProtocol);
        PRIVATE.values().forEach(protocols::addPrivacyProtocol);
        return protocols;
    }

    @Override
    public MessageProcessingModel model() {
        USM security = new USM(PROTOCOLS, OURSELVES, 0, new CounterSupport());
        security.addUser(new UsmUser(
                new OctetString(name),
                auth.orElse(null),
                secret(authPassword),
                priv.orElse(null),
                secret(privPassword)));
        return new MPv3(
                OURSELVES.getValue(),
                null,
                PROTOCOLS,
                SecurityModels.getCollection(new SecurityModel[] {security}),
                new CounterSupport());
    }

    private static @Nullable OctetString secret(Optional<String> password) {
        return password.map(OctetString::new).orElse(null);
    }

    @Override
    public Target<UdpAddress> target(UdpAddress agent) {
        UserTarget<UdpAddress> target = new UserTarget<>(agent, new OctetString(name), new byte[0]);
        target.setVersion(SnmpConstants.version3);
        target.setSecurityLevel(
                priv.isPresent()
                        ? SecurityLevel.AUTH_PRIV
                        : auth.isPresent() ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.NOAUTH_NOPRIV);
        return target;
    }

    @Override
    public PDU request() {
        ScopedPDU request = new ScopedPDU();
        request.setContextName(new OctetString(context));
        return request;
    }

    private static OctetString random() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return new OctetString(bytes);
    }

    @Override
    public String toString() {
        return "SnmpUser";
    }
}
