package jp.orikaeshi.twilio;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import jp.orikaeshi.recording.SoundSink;
import org.jspecify.annotations.Nullable;

/** Passes a body on, piece by piece as it comes. The first piece that cannot be kept ends the transfer. */
final class SoundReceiver implements BodySubscriber<Boolean> {
    private final SoundSink sink;
    private final CompletableFuture<Boolean> received = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    SoundReceiver(SoundSink sink) {
        this.sink = sink;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return received;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        Flow.Subscription here = subscription;
        if (here == null || received.isDone()) {
            return;
        }
        try {
            for (ByteBuffer piece : pieces) {
                sink.write(piece);
            }
            here.request(1);
        } catch (IOException | RuntimeException e) {
            here.cancel();
            received.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable broken) {
        received.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        received.complete(true);
    }
}
