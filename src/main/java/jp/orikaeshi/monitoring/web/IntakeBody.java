package jp.orikaeshi.monitoring.web;

import java.io.IOException;
import java.io.InputStream;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a reporter sends, of whom nothing is known but a key. */
final class IntakeBody {
    private IntakeBody() {}

    /**
     * All of it; empty if there is none.
     *
     * @throws ProblemException 413 if there is more than {@code most} bytes of it
     */
    static byte[] read(@Nullable InputStream body, int most) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(413, "http-413", "");
        }
        return bytes;
    }
}
