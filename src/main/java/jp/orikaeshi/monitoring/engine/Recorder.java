package jp.orikaeshi.monitoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.monitoring.Checked;

/**
 * Collects checks and writes them together. While the database is away they wait here, the newest few thousand of
 * them, and go out with the next write. One that the database will never take is set aside, and keeps nothing waiting.
 */
final class Recorder {
    private static final Logger LOG = Logger.getLogger(Recorder.class.getName());
    private static final int MOST_WAITING = 20_000;

    private final Consumer<List<Checked>> database;
    private final Consumer<Checked> refused;
    private final Object writing = new Object();
    private List<Checked> waiting = new ArrayList<>();

    /**
     * A recorder that has nothing to write yet.
     *
     * @param database writes them all, or throws and writes none
     * @param refused hears of each that was set aside
     */
    Recorder(Consumer<List<Checked>> database, Consumer<Checked> refused) {
        this.database = database;
        this.refused = refused;
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
            if (!batch.isEmpty()) {
                putBack(unwritten(batch));
            }
        }
    }

    /** Writes these, in parts if some are refused, and answers what has to wait, in its order. */
    private List<Checked> unwritten(List<Checked> batch) {
        try {
            database.accept(batch);
            return List.of();
        } catch (RuntimeException e) {
            if (!Refusal.isIn(e)) {
                LOG.log(Level.WARNING, "results of " + batch.size() + " checks could not be written yet", e);
                return batch;
            }
            if (batch.size() > 1) {
                return halves(batch);
            }
            Checked bad = batch.get(0);
            LOG.log(Level.SEVERE, e, () -> "a result of probe " + bad.probe() + " was refused by the database");
            refused.accept(bad);
            return List.of();
        }
    }

    private List<Checked> halves(List<Checked> batch) {
        int middle = batch.size() / 2;
        List<Checked> left = unwritten(batch.subList(0, middle));
        List<Checked> after = batch.subList(middle, batch.size());
        if (left.isEmpty()) {
            return unwritten(after);
        }
        List<Checked> all = new ArrayList<>(left);
        all.addAll(after);
        return all;
    }

    private synchronized List<Checked> take() {
        List<Checked> batch = waiting;
        waiting = new ArrayList<>();
        return batch;
    }

    private synchronized void putBack(List<Checked> left) {
        List<Checked> all = new ArrayList<>(left);
        all.addAll(waiting);
        waiting = all;
    }
}
