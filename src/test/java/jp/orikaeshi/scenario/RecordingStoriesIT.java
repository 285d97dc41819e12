package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.app.RunningDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of recordings: they leave the carrier, stay with the ticket and go when their time is over. */
class RecordingStoriesIT extends Story {
    private static final String LISTING = "GET Calls/{sid}/Recordings.json";

    @Test
    void a_name_that_was_not_understood_is_recorded_and_ends_on_the_ticket() {
        String sid = aStrangerSaysTheName();
        desk().settles();

        JsonNode recording = onlyRecording();
        assertThat(recording.path("id").asText()).isEqualTo(sid);
        assertThat(recording.path("kind").asText()).isEqualTo("name");
        assertThat(recording.path("state").asText()).isEqualTo("stored");
        assertThat(recording.path("seconds").asLong()).isEqualTo(3);
        assertThat(recording.path("engineer").isNull()).isTrue();
        assertThat(carrier().recordings().has(sid)).as("still at the carrier").isFalse();
        assertThat(carrier().recordings().requests(sid)).containsExactly("GET", "DELETE");
        reachesTheStranger();
    }

    @Test
    void the_talk_of_engineer_and_customer_ends_on_the_ticket_and_nowhere_else() {
        List<Path> before = files();
        String sid = satoTalksWithYamada();
        byte[] sound = carrier().recordings().sound(sid);
        carrier().reports().release(List::copyOf);
        desk().settles();

        JsonNode recording = onlyRecording();
        assertThat(recording.path("id").asText()).isEqualTo(sid);
        assertThat(recording.path("kind").asText()).isEqualTo("call");
        assertThat(recording.path("engineer").asText()).isEqualTo("sato");
        assertThat(recording.path("state").asText()).isEqualTo("stored");
        assertThat(carrier().recordings().has(sid)).as("still at the carrier").isFalse();
        List<Path> here = files();
        here.removeAll(before);
        assertThat(here).hasSize(1).first().satisfies(file -> {
            assertThat(file).hasBinaryContent(sound);
            assertThat(file.getFileName().toString()).doesNotContain(sid);
        });
    }

    @Test
    void told_twice_and_late_it_is_one_recording() {
        carrier().webhooks().sendTwice(true);
        String sid = satoTalksWithYamada();
        carrier()
                .reports()
                .release(all -> Stream.concat(all.stream(), all.stream()).toList());
        desk().settles();
        List<String> before = texts(ticket().path("timeline"), "text");
        tellsOf(sid);
        desk().settles();
        assertThat(texts(ticket().path("timeline"), "text")).isEqualTo(before);

        time.passes(Duration.ofMinutes(4));
        desk().settles();
        onlyRecording();
        assertThat(texts(ticket().path("timeline"), "kind")).containsOnlyOnce("recording-stored");
        assertThat(carrier().recordings().requests(sid)).containsExactly("GET", "DELETE");
        assertThat(carrier().api().asked()).as("nobody asks for what was told").doesNotContain(LISTING);
    }

    @ParameterizedTest
    @EnumSource(KeptRecordings.Mishap.class)
    void sound_that_cannot_be_had_now_is_fetched_later_and_deleted_only_then(KeptRecordings.Mishap mishap) {
        carrier().recordings().next(mishap, mishap, mishap);
        String sid = satoTalksWithYamada();
        byte[] sound = carrier().recordings().sound(sid);
        carrier().reports().release(List::copyOf);
        desk().settles();
        assertThat(onlyRecording().path("state").asText()).isEqualTo("pending");
        assertThat(onlyRecording().path("url").isNull()).isTrue();
        assertThat(carrier().recordings().has(sid)).isTrue();
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".part"));

        time.passes(Duration.ofSeconds(3));
        time.passes(Duration.ofSeconds(5));
        time.passes(Duration.ofSeconds(9));
        desk().settles();
        assertThat(onlyRecording().path("state").asText()).isEqualTo("stored");
        assertThat(carrier().recordings().requests(sid)).containsExactly("GET", "GET", "GET", "GET", "DELETE");
        assertThat(files()).anySatisfy(file -> assertThat(file).hasBinaryContent(sound));
    }

    @Test
    void a_talk_of_whose_recording_the_carrier_never_told_is_found_by_asking_it() {
        carrier().recordings().tellsNobody();
        String sid = satoTalksWithYamada();
        byte[] sound = carrier().recordings().sound(sid);
        carrier().reports().release(List::copyOf);
        time.passes(Duration.ofMinutes(2));
        desk().settles();
        assertThat(ticket().path("call").path("recordings")).isEmpty();
        assertThat(carrier().api().asked()).doesNotContain(LISTING);

        time.passes(Duration.ofSeconds(61));
        desk().settles();
        assertThat(onlyRecording().path("state").asText()).isEqualTo("stored");
        assertThat(onlyRecording().path("engineer").asText()).isEqualTo("sato");
        assertThat(carrier().recordings().requests(sid)).containsExactly("GET", "DELETE");
        assertThat(files()).anySatisfy(file -> assertThat(file).hasBinaryContent(sound));

        desk().worklog().comesUpAgain("recording-look", carrier().legs().get(1).sid);
        tellsOf(sid);
        desk().settles();
        onlyRecording();
        assertThat(texts(ticket().path("timeline"), "kind")).containsOnlyOnce("recording-stored");
        assertThat(carrier().recordings().requests(sid)).containsExactly("GET", "DELETE");
        assertThat(carrier().api().asked()).containsOnlyOnce(LISTING);
    }

    @Test
    void nothing_the_carrier_had_to_say_about_the_talk_came_and_its_recording_is_found_all_the_same() {
        String sid = satoTalksWithYamada();
        carrier().reports().lose();
        time.passes(Duration.ofMinutes(2));
        time.passes(Duration.ofMinutes(4));
        desk().settles();

        assertThat(onlyRecording().path("id").asText()).isEqualTo(sid);
        assertThat(onlyRecording().path("state").asText()).isEqualTo("stored");
    }

    @Test
    void a_spoken_name_is_fetched_also_when_the_carrier_forgets_to_say_that_it_is_ready() {
        carrier().reports().hold();
        String sid = aStrangerSaysTheName();
        carrier().reports().lose();
        desk().settles();
        assertThat(onlyRecording().path("state").asText()).isEqualTo("pending");

        time.passes(Duration.ofSeconds(21));
        desk().settles();
        assertThat(onlyRecording().path("state").asText()).isEqualTo("stored");
        assertThat(carrier().recordings().has(sid)).isFalse();
        reachesTheStranger();
    }

    @Test
    void only_who_may_see_the_ticket_listens_and_each_listening_is_written_down() throws Exception {
        String sid = satoTalksWithYamada();
        byte[] sound = carrier().recordings().sound(sid);
        carrier().reports().release(List::copyOf);
        desk().settles();
        String url = onlyRecording().path("url").asText();
        String what = "ticket " + ticket().path("number").asLong() + ", recording " + sid;

        HttpRequest.Builder nobody =
                HttpRequest.newBuilder(desk().running().base().resolve(url));
        assertThat(fetch(nobody).statusCode()).isEqualTo(401);
        assertThat(desk().worklog().audited("recording-played", what)).isZero();

        HttpResponse<byte[]> all = fetch(desk().running().request(url));
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).isEqualTo(sound);
        assertThat(all.headers().firstValue("Content-Type")).contains("audio/mpeg");
        assertThat(all.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(desk().worklog().audited("recording-played", what)).isEqualTo(1);

        HttpResponse<byte[]> rest = fetch(desk().running().request(url).header("Range", "bytes=60000-"));
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(sound, 60000, sound.length));
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 60000-" + (sound.length - 1) + "/" + sound.length);
        assertThat(desk().worklog().audited("recording-played", what)).isEqualTo(1);
        fetch(desk().running().request(url).header("Range", "bytes=0-"));
        assertThat(desk().worklog().audited("recording-played", what)).isEqualTo(2);

        assertThat(fetch(desk().running().request(url).header("Range", "bytes=100000-"))
                        .statusCode())
                .isEqualTo(416);
        assertThat(fetch(desk().running().request(url + "0")).statusCode()).isEqualTo(404);
        String onAnother = "/api/v1/tickets/" + anotherTicket() + "/recordings/" + sid;
        assertThat(fetch(desk().running().request(onAnother)).statusCode()).isEqualTo(404);
    }

    @Test
    void after_ninety_days_the_sound_is_gone_and_the_ticket_still_tells_of_it() {
        List<Path> before = files();
        satoTalksWithYamada();
        carrier().reports().release(List::copyOf);
        desk().settles();
        String url = onlyRecording().path("url").asText();
        long number = ticket().path("number").asLong();
        desk().startAfresh();
        assertThat(files()).hasSize(before.size() + 1);

        time.passes(Duration.ofDays(89));
        desk().settles();
        assertThat(onlyRecording().path("state").asText()).isEqualTo("stored");
        time.passes(Duration.ofDays(1));
        desk().settles();
        assertThat(ticket().path("number").asLong()).isEqualTo(number);
        assertThat(onlyRecording().path("state").asText()).isEqualTo("expired");
        assertThat(onlyRecording().path("url").isNull()).isTrue();
        assertThat(texts(ticket().path("timeline"), "kind")).contains("recording-stored", "recording-expired");
        assertThat(files()).isEmpty();
        assertThat(desk().running().get(url).statusCode()).isEqualTo(404);
    }

    @Test
    void what_nobody_signed_is_refused() {
        assertThat(carrier()
                        .webhooks()
                        .send(
                                desk().running().base() + "/voice/recording",
                                Map.of("CallSid", "CA1", "RecordingSid", "RE1"),
                                "forged")
                        .statusCode())
                .isEqualTo(403);
    }

    /** The carrier says, once more, that the talk was recorded. */
    private void tellsOf(String sid) {
        carrier()
                .webhooks()
                .post(
                        desk().running().base() + "/voice/recording",
                        Map.of(
                                "AccountSid",
                                FakeCarrier.ACCOUNT,
                                "CallSid",
                                carrier().legs().get(1).sid,
                                "RecordingSid",
                                sid,
                                "RecordingStatus",
                                "completed",
                                "RecordingDuration",
                                "3"));
    }

    @Test
    void a_note_that_the_engineer_speaks_after_the_call_is_kept_with_the_ticket_beside_the_call() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected().hangsUp();
        sato.presses("5").hears("録音してチケットに残します").says("再起動で直りました");
        sato.hears("メモをチケットに残しました", "解決した場合は1").presses("2").isOver();
        desk().settles();

        ticketBecomes(t -> assertThat(t.path("call").path("recordings"))
                .extracting(
                        r -> r.path("kind").asText(),
                        r -> r.path("engineer").asText(),
                        r -> r.path("state").asText())
                .containsExactlyInAnyOrder(tuple("call", "sato", "stored"), tuple("note", "sato", "stored")));
        assertThat(texts(ticket().path("timeline"), "text")).contains("録音を保存しました（担当者のメモ）");
    }

    /** The name is not understood twice, and then recorded. */
    private String aStrangerSaysTheName() {
        phone(YAMADA)
                .calls(LINE)
                .presses("100234#")
                .says("さっぱり聞き取れない名前")
                .says("やはり聞き取れない名前")
                .says("声")
                .presses("2")
                .presses("1")
                .isOver();
        return carrier().recordings().made().get(0);
    }

    private void reachesTheStranger() {
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
    }

    /** Up to the end of the talk; what the carrier has to say about it is held back from the bridge on. */
    private String satoTalksWithYamada() {
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings().presses("1");
        OnThePhone customer = phone(YAMADA).rings().isConnected();
        carrier().reports().hold();
        customer.hangsUp();
        engineer.hears("お疲れさまでした").hangsUp();
        return carrier().recordings().made().get(0);
    }

    private JsonNode onlyRecording() {
        JsonNode recordings = ticket().path("call").path("recordings");
        assertThat(recordings).as(recordings.toString()).hasSize(1);
        return recordings.path(0);
    }

    private long anotherTicket() {
        return desk().post("/api/v1/tickets", "{}").path("number").asLong();
    }

    private static HttpResponse<byte[]> fetch(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<Path> files() {
        RunningDesk running = desk().running();
        try (Stream<Path> files = Files.list(running.folder().resolve("data/recordings"))) {
            return new ArrayList<>(files.toList());
        } catch (NoSuchFileException nothingYet) {
            return new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
