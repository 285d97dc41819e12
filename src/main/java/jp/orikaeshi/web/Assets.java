package jp.orikaeshi.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Styles, scripts and fonts: our own from {@code assets/}, others from their WebJars under {@code lib/}. */
@Path("/assets")
@ApplicationScoped
@PermitAll
public class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "woff2", "font/woff2",
            "ttf", "font/ttf",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "webmanifest", "application/manifest+json",
            "txt", "text/plain; charset=UTF-8");

    // Versions are written here once, as the WebJars carry them in their paths.
    private static final Map<String, String> LIBRARIES = Map.of(
            "lib/htmx.js", "htmx.org/2.0.4/dist/htmx.min.js",
            "lib/sse.js", "htmx-ext-sse/2.2.2/sse.js",
            "lib/uplot.js", "uplot/1.6.30/dist/uPlot.iife.min.js",
            "lib/uplot.css", "uplot/1.6.30/dist/uPlot.min.css");

    private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

    /** The address under which a browser may keep the file for ever: it changes with the content. */
    public static String address(String file) {
        return "/assets/" + file + "?v=" + digest(file).orElse("0");
    }

    @GET
    @Path("{file: .+}")
    public Response file(
            @PathParam("file") String file, @QueryParam("v") @Nullable String version, @Context Request request) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || file.contains("..")) {
            throw new NotFoundException();
        }
        String digest = digest(file).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(digest);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(read(file).orElseThrow(NotFoundException::new), type))
                .tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        digest.equals(version)
                                ? "public, max-age=31536000, immutable"
                                // A style sheet cannot name a font's digest, and a font of 4 MB never changes.
                                : "public, max-age=" + (file.startsWith("fonts/") ? 604_800 : 300))
                .build();
    }

    private static Optional<String> digest(String file) {
        String known = DIGESTS.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        // Only files that exist are remembered: the map cannot be filled from outside.
        Optional<String> computed = read(file).map(Assets::sha256);
        computed.ifPresent(digest -> DIGESTS.put(file, digest));
        return computed;
    }

    private static Optional<byte[]> read(String file) {
        String library = LIBRARIES.get(file);
        String resource = library != null
                ? "/META-INF/resources/webjars/" + library
                // The fonts are those of the reports.
                : file.startsWith("fonts/") ? "/" + file : "/assets/" + file;
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
