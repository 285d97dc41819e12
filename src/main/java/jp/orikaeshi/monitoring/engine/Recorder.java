package jp.orikaeshi.monitoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.monitoring.Checked;

/**
 * Collects checks and writes them together. While the database is away they wait here, the newest few thousand of
 * them, and go out with the next write.
 */
final class Recorder {
    private static final Logger LOG = Logger.getLogger(Recorder.class.getName());
    private static final int MOST_WAITING = 20_000;

    private final Consumer<List<Checked>> database;
    private final Object writing = new Object();
    private List<Checked> waiting = new ArrayList<>();

    Recorder(Consumer<List<Checked>> database) {
        this.database = database;
    }

    synchronized void add(Checked check) {
        if (waiting.size() < MOST_WAITING || check.judgement().changed()) {
            waiting.add(check);
        }
    }

    synchronized boolean waits() {
        return !waiting.isEmpty();
    }

    /** Writes what has come together. One writer at a time, so that the order stays. */
    void write() {
        synchronized (writing) {
            List<Checked> batch = take();
            if (batch.isEmpty()) {
                return;
            }
            try {
                database.accept(batch);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "results of " + batch.size() + " checks could not be written yet", e);
                putBack(batch);
            }
        }
    }

    private synchronized List<Checked> take() {
        List<Checked> batch = waiting;
        waiting = new ArrayList<>();
        return batch;
    }

    private synchronized void putBack(List<Checked> batch) {
        batch.addAll(waiting);
        waiting = batch;
    }
}
