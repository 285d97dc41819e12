package jp.orikaeshi.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.persistence.Json;

/** {@code apply FILE [--dry-run]}: sends a desk file to a running desk. Status 0: done; 1: refused; 2: not asked rightly. */
public final class ApplyCommand {
    private ApplyCommand() {}

    /** The settings stand in the system properties, where the launcher puts them. */
    public static int main(String[] arguments, PrintStream out) {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        boolean dryRun = words.remove("--dry-run");
        String token = System.getProperty("ORIKAESHI_API_TOKEN", "");
        if (words.size() != 1) {
            return refused("usage: apply FILE [--dry-run]");
        }
        if (token.isBlank()) {
            return refused("ORIKAESHI_API_TOKEN: missing; set it to a token with the admin role");
        }
        try {
            HttpResponse<String> answer = send(Path.of(words.get(0)), dryRun, token);
            return print(answer, words.get(0), out);
        } catch (NoSuchFileException e) {
            return refused("no such file: " + words.get(0));
        } catch (ConnectException e) {
            return refused("ORIKAESHI_PUBLIC_URL: no desk answers at " + server());
        } catch (IOException e) {
            return refused("cannot apply " + words.get(0) + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private static int refused(String why) {
        System.err.println("orikaeshi: " + why);
        return 2;
    }

    private static String server() {
        String port = System.getProperty("ORIKAESHI_PORT", "8080");
        return System.getProperty("ORIKAESHI_PUBLIC_URL", "http://localhost:" + port)
                .replaceFirst("/+$", "");
    }

    private static HttpResponse<String> send(Path file, boolean dryRun, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server() + "/api/v1/desk" + (dryRun ? "?dryRun=true" : "")))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/yaml")
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .PUT(HttpRequest.BodyPublishers.ofString(Files.readString(file)))
                .build();
        // The server may lose a large body that comes with a change to HTTP/2, which this client would ask for.
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int print(HttpResponse<String> answer, String file, PrintStream out) throws JsonProcessingException {
        if (!answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            out.println("the server answered " + answer.statusCode() + ", not as a desk");
            return 1;
        }
        JsonNode body = Json.mapper().readTree(answer.body());
        if (answer.statusCode() != 200) {
            out.println(body.path("title").asText());
            body.path("errors")
                    .forEach(
                            error -> out.println(file + ":" + error.path("line").asInt() + ": "
                                    + error.path("path").asText() + " "
                                    + error.path("message").asText()));
            return 1;
        }
        body.path("differences")
                .forEach(difference -> out.println(difference.path("change").asText() + " "
                        + difference.path("path").asText()));
        int count = body.path("differences").size();
        out.println(
                count + (body.path("applied").asBoolean() ? " differences applied" : " differences, nothing applied"));
        return 0;
    }
}
