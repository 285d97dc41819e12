package jp.orikaeshi.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds whoever comes after the first {@code firm}, in the middle of what they do, until somebody frees them. */
final class Swamp {
    static final String STUCK = "stuck";

    private final AtomicInteger firm;
    private final CountDownLatch freed = new CountDownLatch(1);

    Swamp(int firm) {
        this.firm = new AtomicInteger(firm);
    }

    void pass() throws InterruptedException {
        if (firm.decrementAndGet() < 0 && freed.getCount() > 0) {
            System.out.println(STUCK);
            freed.await();
        }
    }

    /** Reads until the end of the input; any line frees. */
    void freedBy(InputStream input) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                freed.countDown();
            }
        }
        freed.countDown();
    }
}
