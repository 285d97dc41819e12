package jp.orikaeshi.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.callback.TelephoneFailure.Kind;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.TwilioAccount;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's REST API, each request sent once. Twilio's own library sends a request again after any server error or
 * missing answer; a call that is created three times rings three times.
 */
@ApplicationScoped
public class TwilioApi {
    private static final URI CARRIER = URI.create("https://api.twilio.com");
    private static final Duration CONNECT = Duration.ofSeconds(4);
    // Together below ten seconds: whoever waits holds no transaction, but a lease.
    private static final Duration ANSWER = Duration.ofSeconds(9);

    // The JDK's client repeats only what is safe to repeat, never a POST.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    Settings settings;

    boolean ready() {
        return settings.twilio().isPresent();
    }

    /** What the carrier answered. */
    record Reply(int status, JsonNode body) {
        boolean good() {
            return status >= 200 && status < 300;
        }

        String text(String name) {
            return body.path(name).asText("");
        }
    }

    /** A resource of our account, such as {@code Calls.json}. */
    Reply get(String resource, Map<String, String> query) throws TelephoneFailure {
        String parameters = query.isEmpty() ? "" : "?" + encoded(query, List.of());
        return send(request(resource + parameters).GET().build());
    }

    Reply post(String resource, Map<String, String> form, List<Map.Entry<String, String>> more)
            throws TelephoneFailure {
        BodyPublisher body = BodyPublishers.ofString(encoded(form, more));
        return send(request(resource)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body)
                .build());
    }

    Reply delete(String resource) throws TelephoneFailure {
        return send(request(resource).DELETE().build());
    }

    /**
     * What is no JSON, however long: waits until its last byte is taken or {@code limit} has passed.
     *
     * @throws IOException if whoever takes the body threw it
     */
    <T> HttpResponse<T> download(String resource, HttpResponse.BodyHandler<T> taker, Duration limit)
            throws TelephoneFailure, IOException {
        HttpRequest request =
                request(resource).setHeader("Accept", "audio/*").GET().build();
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, taker);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new TelephoneFailure(Kind.UNCERTAIN, "the carrier could not be asked", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new TelephoneFailure(Kind.UNCERTAIN, "the carrier had not sent all within " + limit, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TelephoneFailure(Kind.UNCERTAIN, "stopped while the carrier was asked", e);
        }
    }

    private HttpRequest.Builder request(String resource) throws TelephoneFailure {
        TwilioAccount account = account();
        return HttpRequest.newBuilder(
                        URI.create(base() + "/2010-04-01/Accounts/" + account.accountSid() + "/" + resource))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", authorization(account));
    }

    private Reply send(HttpRequest request) throws TelephoneFailure {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Reply(response.statusCode(), json(response.body()));
    }

    <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws TelephoneFailure {
        try {
            return http.send(request, handler);
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException e) {
            throw new TelephoneFailure(Kind.TEMPORARY, "no connection to the carrier", e);
        } catch (IOException e) {
            throw new TelephoneFailure(Kind.UNCERTAIN, "no answer from the carrier", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TelephoneFailure(Kind.UNCERTAIN, "stopped while the carrier was asked", e);
        }
    }

    URI base() throws TelephoneFailure {
        return account().apiUrl().orElse(CARRIER);
    }

    TwilioAccount account() throws TelephoneFailure {
        return settings.twilio()
                .orElseThrow(() -> new TelephoneFailure(Kind.PERMANENT, "no carrier is set (TWILIO_ACCOUNT_SID)"));
    }

    static String authorization(TwilioAccount account) {
        String login = account.restUser() + ":" + account.restPassword();
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** What is not JSON, a proxy's error page for example, says nothing. */
    private static JsonNode json(@Nullable String body) {
        try {
            return Json.mapper().readTree(body == null || body.isBlank() ? "{}" : body);
        } catch (IOException notJson) {
            return Json.mapper().createObjectNode();
        }
    }

    private static String encoded(Map<String, String> form, List<Map.Entry<String, String>> more) {
        return Stream.concat(form.entrySet().stream(), more.stream())
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
