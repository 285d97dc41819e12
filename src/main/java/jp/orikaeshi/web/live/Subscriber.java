package jp.orikaeshi.web.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One open page. What it has not been told yet is a set of topics, so however slow its network is it never costs more
 * than the topics it asked for; one writer at a time, never on the caller's thread.
 */
final class Subscriber {
    private final Set<String> topics;
    private final Executor executor;
    private final Consumer<List<String>> writer;
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean writing;

    /** @param writer sends the topics named; an empty list is a sign of life */
    Subscriber(Set<String> topics, Executor executor, Consumer<List<String>> writer) {
        this.topics = Set.copyOf(topics);
        this.executor = executor;
        this.writer = writer;
    }

    void tell(String topic) {
        if (topics.contains(topic)) {
            synchronized (this) {
                waiting.add(topic);
            }
            write();
        }
    }

    /** Nobody knows what was missed: everything may have changed. */
    void tellAll() {
        synchronized (this) {
            waiting.addAll(topics);
        }
        write();
    }

    /** A sign of life, unless something is being written anyway. */
    void beat() {
        write();
    }

    private synchronized void write() {
        if (!writing) {
            writing = true;
            executor.execute(this::drain);
        }
    }

    private void drain() {
        boolean more = true;
        while (more) {
            List<String> batch;
            synchronized (this) {
                batch = List.copyOf(waiting);
                waiting.clear();
            }
            boolean sent = false;
            try {
                writer.accept(batch);
                sent = true;
            } finally {
                synchronized (this) {
                    more = sent && !waiting.isEmpty();
                    writing = more;
                }
            }
        }
    }
}
