package jp.orikaeshi.web.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open pages of this node. */
@ApplicationScoped
public class Subscribers {
    static final int MOST = 500;

    private static final Logger LOG = System.getLogger(Subscribers.class.getName());

    private final Map<SseEventSink, Subscriber> open = new ConcurrentHashMap<>();
    private final LatelyTouched lately = new LatelyTouched(System::nanoTime);

    @Resource
    ManagedExecutorService executor;

    boolean isFull() {
        return open.size() >= MOST;
    }

    /** @param age how long ago the page was asked for: what was touched since, it does not show */
    void add(SseEventSink sink, Sse sse, Set<String> topics, Duration age) {
        Subscriber subscriber = new Subscriber(topics, executor, batch -> write(sink, sse, batch));
        open.put(sink, subscriber);
        subscriber.beat();
        // Only now: what is touched from here on it is told anyway.
        lately.since(age, topics).forEach(subscriber::tell);
    }

    void tell(String topic) {
        lately.touch(topic);
        open.values().forEach(subscriber -> subscriber.tell(topic));
    }

    void tellAll() {
        open.values().forEach(Subscriber::tellAll);
    }

    void beat() {
        open.values().forEach(Subscriber::beat);
    }

    /** Browsers connect again by themselves, to this node or to another. */
    @PreDestroy
    void closeAll() {
        open.keySet().forEach(this::close);
    }

    private void write(SseEventSink sink, Sse sse, List<String> topics) {
        try {
            if (topics.isEmpty()) {
                send(sink, sse.newEventBuilder().comment("").build());
            }
            for (String topic : topics) {
                send(sink, sse.newEventBuilder().name(topic).data(topic).build());
            }
        } catch (RuntimeException gone) {
            LOG.log(Logger.Level.DEBUG, "a page went away: {0}", gone.toString());
            close(sink);
        }
    }

    private static void send(SseEventSink sink, OutboundSseEvent event) {
        sink.send(event).toCompletableFuture().join();
    }

    private void close(SseEventSink sink) {
        open.remove(sink);
        sink.close();
    }
}
