package jp.orikaeshi.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A printed report as it was let out, and the digest by which it can be told from any other. */
public final class KeptReport {
    private final byte[] content;
    private final String sha256;

    KeptReport(byte[] content, String sha256) {
        this.content = content.clone();
        this.sha256 = sha256;
    }

    static KeptReport of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new KeptReport(content, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public byte[] content() {
        return content.clone();
    }

    /** In hexadecimal digits. */
    public String sha256() {
        return sha256;
    }
}
