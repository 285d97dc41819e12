package jp.orikaeshi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What the library makes of a notification, read as a browser reads it: RFC 8291 and RFC 8292, with the JDK alone. */
class PushSenderTest {
    private static final String ENDPOINT = "https://push.example/send/abc";
    private static final byte[] TOLD = "{\"text\":\"チケット 1042\"}".getBytes(StandardCharsets.UTF_8);

    private final KeyPair browser = pair();
    private final byte[] secret = new byte[16];
    private final VapidKeys ours = VapidKeys.generate();
    private final WebPush sender = new WebPush("https://desk.example", ours);

    PushSenderTest() {
        new SecureRandom().nextBytes(secret);
    }

    @Test
    void the_browser_and_nobody_else_can_read_it() throws GeneralSecurityException {
        byte[] body = sender.getBody(TOLD, point((ECPublicKey) browser.getPublic()), secret);

        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("1042");
        assertThat(decrypted(body)).isEqualTo(TOLD);
    }

    @Test
    void its_push_service_can_check_who_sends() throws GeneralSecurityException {
        Map<String, String> headers = sender.getHeaders(ENDPOINT, 3600, null, WebPush.Urgency.High);

        assertThat(headers).containsEntry("TTL", "3600").containsEntry("Content-Encoding", "aes128gcm");
        assertThat(headers.get("Urgency")).isEqualToIgnoringCase("high");
        String[] token = headers.getOrDefault("Authorization", "")
                .replaceAll(".*t=([^,]+).*", "$1")
                .split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"https://push.example\"", "\"https://desk.example\"");
        Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
        es256.initVerify(ours.getPublicKey());
        es256.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(es256.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    @Test
    void keys_that_were_kept_are_the_same_keys() {
        VapidKeys kept = VapidKeys.create(ours.getX509PublicKey(), ours.getPkcs8PrivateKey());

        assertThat(kept.getApplicationServerKey())
                .isEqualTo(ours.getApplicationServerKey())
                .hasSize(65);
    }

    @Test
    void an_address_that_no_browser_could_have_said_is_refused() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String key = base64.encodeToString(point((ECPublicKey) browser.getPublic()));
        String auth = base64.encodeToString(secret);

        assertThat(new PushAddress(ENDPOINT, key, auth).plausible()).isTrue();
        assertThat(new PushAddress("http://push.example/", key, auth).plausible())
                .isFalse();
        assertThat(new PushAddress(ENDPOINT, auth, auth).plausible()).isFalse();
        assertThat(new PushAddress(ENDPOINT, key, "not base64!").plausible()).isFalse();
    }

    /** salt 16, record size 4, length of the key 1, key 65, then one record of AES-128-GCM that ends with a 2. */
    private byte[] decrypted(byte[] body) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOfRange(body, 0, 16);
        assertThat(body[20]).isEqualTo((byte) 65);
        byte[] senders = Arrays.copyOfRange(body, 21, 86);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(key(senders), true);
        byte[] info = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(point((ECPublicKey) browser.getPublic()))
                .put(senders)
                .array();
        byte[] input = expand(hmac(secret, agreement.generateSecret()), info, 32);
        byte[] pseudo = hmac(salt, input);
        byte[] key = expand(pseudo, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = expand(pseudo, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] plain = cipher.doFinal(body, 86, body.length - 86);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        assertThat(plain[end]).isEqualTo((byte) 2);
        return Arrays.copyOf(plain, end);
    }

    private static byte[] expand(byte[] pseudo, byte[] info, int length) throws GeneralSecurityException {
        byte[] once =
                ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array();
        return Arrays.copyOf(hmac(pseudo, once), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private ECPublicKey key(byte[] point) throws GeneralSecurityException {
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, ((ECPublicKey) browser.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        return ByteBuffer.allocate(65)
                .put((byte) 4)
                .put(fixed(key.getW().getAffineX()))
                .put(fixed(key.getW().getAffineY()))
                .array();
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int taken = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - taken, fixed, 32 - taken, taken);
        return fixed;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
