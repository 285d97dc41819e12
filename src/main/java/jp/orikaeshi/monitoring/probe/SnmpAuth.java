package jp.orikaeshi.monitoring.probe;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthSHA2;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/**
 * A way to sign messages, with what was made of the passwords used last. A password is stretched to a megabyte and hashed
 * (RFC 3414, A.2), which costs many times the rest of a check and depends on nothing else; only what is made of that is the
 * agent's own.
 */
final class SnmpAuth extends AuthSHA2 {
    /** All there are, by what people call them: RFC 3414 and 7860. */
    static final List<SnmpAuth> ALL = List.of(
            new SnmpAuth("MD5", AuthMD5.ID, 16, 12, 64),
            new SnmpAuth("SHA-1", AuthSHA.ID, 20, 12, 64),
            new SnmpAuth("SHA-224", AuthHMAC128SHA224.ID, 28, 16, 64),
            new SnmpAuth("SHA-256", AuthHMAC192SHA256.ID, 32, 24, 64),
            new SnmpAuth("SHA-384", AuthHMAC256SHA384.ID, 48, 32, 128),
            new SnmpAuth("SHA-512", AuthHMAC384SHA512.ID, 64, 48, 128));

    private static final long serialVersionUID = 1L;
    private static final int STRETCHED = 1 << 20;
    private static final int MOST_PASSWORDS = 2_000;

    private final String called;
    private final transient Map<OctetString, byte[]> digests =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<OctetString, byte[]> eldest) {
                    return size() > MOST_PASSWORDS;
                }
            });

    private SnmpAuth(String called, OID id, int digestBytes, int codeBytes, int blockBytes) {
        super(called, id, digestBytes, codeBytes, blockBytes);
        this.called = called;
    }

    String called() {
        return called;
    }

    @Override
    public byte[] passwordToKey(OctetString password, byte[] agent) {
        byte[] digest = digests.computeIfAbsent(password, secret -> hash(stretched(secret.getValue())));
        byte[] localized = Arrays.copyOf(digest, 2 * digest.length + agent.length);
        System.arraycopy(agent, 0, localized, digest.length, agent.length);
        System.arraycopy(digest, 0, localized, digest.length + agent.length, digest.length);
        return hash(localized);
    }

    private static byte[] stretched(byte[] password) {
        byte[] longEnough = new byte[STRETCHED];
        for (int i = 0; i < STRETCHED; i++) {
            longEnough[i] = password[i % password.length];
        }
        return longEnough;
    }
}
