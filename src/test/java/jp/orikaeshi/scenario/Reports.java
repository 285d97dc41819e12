package jp.orikaeshi.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Status callbacks: sent by a thread of their own, so that they cross with everything else, as they do in life. */
final class Reports implements AutoCloseable {
    private final Webhooks webhooks;
    private final String account;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Runnable> held = new ArrayList<>();
    private volatile Consumer<Runnable> road;
    private boolean holding;

    Reports(Webhooks webhooks, String account) {
        this.webhooks = webhooks;
        this.account = account;
        this.road = thread::execute;
    }

    /** From now on each report goes this way: sooner or later, once, twice or never. */
    void travelBy(Consumer<Runnable> road) {
        this.road = road;
    }

    /** Tells how the leg stands now, to whoever asked for it. */
    void tell(Leg leg) {
        String url = leg.orders.getOrDefault("StatusCallback", "");
        if (url.isEmpty()) {
            return;
        }
        Map<String, String> form = new TreeMap<>(leg.facts(account));
        form.put("CallbackSource", "call-progress-events");
        form.put("SequenceNumber", Integer.toString(leg.nextSequence()));
        if (leg.over()) {
            form.put("CallDuration", leg.status().equals("completed") ? "42" : "0");
            form.put("Duration", "1");
        }
        send(url, form);
    }

    void send(String url, Map<String, String> form) {
        submit(() -> webhooks.post(url, form));
    }

    /** Happens beside whatever asked for it, and before the story thinks that all is told. */
    void soon(Runnable happening) {
        submit(happening);
    }

    private synchronized void submit(Runnable report) {
        if (holding) {
            held.add(report);
            return;
        }
        underWay.incrementAndGet();
        road.accept(() -> {
            try {
                report.run();
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    /** From now on nothing is sent until {@link #release}. */
    synchronized void hold() {
        holding = true;
    }

    /** Sends what was held back, in the order that is given to it, and as often as it says. */
    synchronized void release(UnaryOperator<List<Runnable>> order) {
        holding = false;
        List<Runnable> all = order.apply(List.copyOf(held));
        held.clear();
        all.forEach(this::submit);
    }

    /** What was held back is lost. */
    synchronized void lose() {
        holding = false;
        held.clear();
    }

    boolean allSent() {
        return underWay.get() == 0;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
