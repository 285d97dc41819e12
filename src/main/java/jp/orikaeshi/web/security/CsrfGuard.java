package jp.orikaeshi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an unsafe request was meant by the person whose session it uses: it carries what only our pages know. */
@ApplicationScoped
public class CsrfGuard {
    public static final String HEADER = "X-CSRF-Token";
    public static final String FIELD = "_csrf";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    // A desk file in a form is the largest thing that a page sends.
    private static final int LARGEST_FORM = 4 << 20;

    /** True for safe methods, and for others with the session's token in the header or in the form. */
    public boolean passes(ContainerRequestContext request, String expected) {
        return SAFE.contains(request.getMethod())
                || sent(request).map(token -> same(token, expected)).orElse(false);
    }

    private static Optional<String> sent(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HEADER)).or(() -> field(request));
    }

    private static Optional<String> field(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return Optional.empty();
        }
        try {
            byte[] form = request.getEntityStream().readNBytes(LARGEST_FORM);
            request.setEntityStream(new ByteArrayInputStream(form));
            return Stream.of(new String(form, StandardCharsets.US_ASCII).split("&"))
                    .filter(pair -> pair.startsWith(FIELD + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(FIELD.length() + 1), StandardCharsets.UTF_8))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean same(String sent, String expected) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
