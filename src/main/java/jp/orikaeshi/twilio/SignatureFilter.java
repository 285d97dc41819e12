package jp.orikaeshi.twilio;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.TwilioAccount;

/**
 * Lets only the carrier through to {@code /voice/…}: 403 for everything that is not signed by it, and for everything
 * while no carrier is set. Before matching, so that no path, method or media type under it answers differently.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SignatureFilter implements ContainerRequestFilter {
    /** The carrier's requests have some forty short parameters; what is longer is not one of them. */
    static final int BODY_LIMIT = 64 * 1024;

    private static final Logger LOG = System.getLogger(SignatureFilter.class.getName());

    @Inject
    Settings settings;

    @Inject
    SignedRequest signed;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        // Decoded, so that no spelling of the path gets around the check.
        if (!request.getUriInfo().getPath(true).replaceFirst("^/+", "").matches("(?s)voice(/.*)?")) {
            return;
        }
        Optional<CarrierForm> form = settings.twilio().flatMap(account -> verified(account, path, request));
        form.ifPresentOrElse(signed::accept, () -> request.abortWith(refusal()));
    }

    private Optional<CarrierForm> verified(TwilioAccount account, String path, ContainerRequestContext request) {
        String given = request.getHeaderString("X-Twilio-Signature");
        if (given == null) {
            return Optional.empty();
        }
        URI called = request.getUriInfo().getRequestUri();
        PublicAddress address = new PublicAddress(settings.publicUrl());
        try {
            Optional<CarrierForm> form = form(request);
            boolean ours = form.map(f -> Signature.matches(
                            given, account.authTokens(), address.spellings(path, called.getRawQuery()), f))
                    .orElse(false);
            if (!ours) {
                LOG.log(Level.WARNING, "a request to /voice with a wrong signature was refused");
            }
            return form.filter(f -> ours);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "a request to /voice could not be read and was refused");
            return Optional.empty();
        }
    }

    /** The parameters; none for another media type; empty if there is more of it than the carrier ever sends. */
    private static Optional<CarrierForm> form(ContainerRequestContext request) throws IOException {
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            return Optional.of(CarrierForm.EMPTY);
        }
        byte[] body = request.getEntityStream().readNBytes(BODY_LIMIT + 1);
        return body.length > BODY_LIMIT
                ? Optional.empty()
                : Optional.of(CarrierForm.parse(new String(body, StandardCharsets.UTF_8)));
    }

    private static Response refusal() {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("not signed by the carrier\n")
                .build();
    }
}
