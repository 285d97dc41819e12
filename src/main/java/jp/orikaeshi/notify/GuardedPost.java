package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import jp.orikaeshi.monitoring.probe.AddressGuard;
import jp.orikaeshi.settings.Settings;

/**
 * Posts to an address that somebody else has named, once, and never into our own network: whoever names it must not reach
 * what only we can reach. With HTTPS the address at the other end of the connection is looked at before anything is
 * said, so that no resolver can answer one thing to the guard and another to the connection. No redirect is followed.
 */
@ApplicationScoped
class GuardedPost {
    private static final Logger LOG = Logger.getLogger(GuardedPost.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int TOO_MANY = 429;

    private final AddressGuard guard;

    @Inject
    GuardedPost(Settings settings) {
        this(AddressGuard.allowing(settings.probeAllow()));
    }

    GuardedPost(AddressGuard guard) {
        this.guard = guard;
    }

    /** For the container's proxies, which never send anything themselves. */
    protected GuardedPost() {
        this(AddressGuard.allowing(List.of()));
    }

    Delivery send(URI address, Map<String, String> headers, byte[] content) {
        boolean asked = false;
        try {
            if (!permitted(address)) {
                return Delivery.refused("address-refused");
            }
            HttpURLConnection connection = open(address);
            headers.forEach(connection::setRequestProperty);
            connection.setFixedLengthStreamingMode(content.length);
            try {
                connection.connect();
                asked = true;
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(content);
                }
                return of(connection.getResponseCode());
            } finally {
                connection.disconnect();
            }
        } catch (HttpRetryException e) {
            // A refusal that the JDK would answer with a password.
            return of(e.responseCode());
        } catch (ForbiddenAddress e) {
            // As if nobody listened there: who names the address is not to learn otherwise.
            return Delivery.later("no-connection");
        } catch (UnknownHostException e) {
            return Delivery.later("no-such-host");
        } catch (ConnectException e) {
            return Delivery.later("no-connection");
        } catch (SSLHandshakeException e) {
            return Delivery.refused("certificate");
        } catch (IOException e) {
            // The address is a secret, and such messages like to repeat it.
            LOG.log(Level.FINE, "a webhook or push service did not answer", e);
            return asked ? Delivery.unsure("no-answer") : Delivery.later("no-connection");
        }
    }

    private HttpURLConnection open(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection https) {
            https.setSSLSocketFactory(new GuardedTls((SSLSocketFactory) SSLSocketFactory.getDefault(), guard));
        }
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "Orikaeshi");
        return connection;
    }

    // Without TLS the host is an address in numbers: nothing is resolved, now or later.
    private boolean permitted(URI address) throws IOException {
        String host = Objects.requireNonNull(address.getHost()).replaceAll("[\\[\\]]", "");
        for (InetAddress one : InetAddress.getAllByName(host)) {
            if (!guard.permits(one)) {
                return false;
            }
        }
        return true;
    }

    private static Delivery of(int status) {
        if (status / 100 == 2) {
            return Delivery.TAKEN;
        }
        boolean later = status == TOO_MANY || status == 408 || status / 100 == 5;
        return later ? Delivery.later("http-" + status) : Delivery.refused("http-" + status);
    }
}
