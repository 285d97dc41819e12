package jp.orikaeshi.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.recording.Recorder;
import jp.orikaeshi.recording.RecordingNews;
import jp.orikaeshi.recording.SoundSink;

/**
 * Recordings at Twilio. The address is made from the recording's sid and our own account, never taken from a request:
 * our password goes nowhere else.
 */
@ApplicationScoped
public class TwilioRecorder implements Recorder {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(10);
    private static final Set<String> SOUND = Set.of("audio/mpeg", "audio/wav", "audio/x-wav");

    @Inject
    TwilioApi api;

    @Override
    public String carrier() {
        return TurnForm.CARRIER;
    }

    @Override
    public Optional<String> fetch(String sid, SoundSink sink) throws IOException {
        // A fraction of what WAV takes: it is listened to, not worked on.
        HttpResponse<Boolean> answer = asking(() -> api.download(
                "Recordings/" + sid + ".mp3",
                info -> info.statusCode() == OK ? new SoundReceiver(sink) : BodySubscribers.replacing(false),
                LONGEST_TRANSFER));
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("the carrier answered " + answer.statusCode());
        }
        String type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip();
        if (!SOUND.contains(type)) {
            throw new IOException("the carrier sent no sound but " + type);
        }
        return Optional.of(type);
    }

    @Override
    public List<RecordingNews> of(String callSid) throws IOException {
        TwilioApi.Reply reply =
                asking(() -> api.get("Calls/" + callSid + "/Recordings.json", Map.of("PageSize", "50")));
        if (reply.status() == NOT_FOUND) {
            return List.of();
        }
        if (!reply.good()) {
            throw new IOException("the carrier answered " + reply.status());
        }
        return StreamSupport.stream(reply.body().path("recordings").spliterator(), false)
                .flatMap(listed -> ListedRecording.read(listed, callSid).stream())
                .toList();
    }

    @Override
    public void forget(String sid) throws IOException {
        TwilioApi.Reply reply = asking(() -> api.delete("Recordings/" + sid + ".json"));
        if (!reply.good() && reply.status() != NOT_FOUND) {
            throw new IOException("the carrier answered " + reply.status());
        }
    }

    private interface Question<T> {
        T ask() throws TelephoneFailure, IOException;
    }

    private static <T> T asking(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (TelephoneFailure e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
