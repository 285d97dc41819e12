package jp.orikaeshi.twilio;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;

/** Our own addresses as the carrier sees them: built from the configured public URL, never from a request's Host. */
record PublicAddress(URI base) {

    String turn(Turn turn) {
        return base + "/voice/turn/" + turn.handler() + "/" + turn.ref();
    }

    String status() {
        return base + "/voice/status";
    }

    String recording() {
        return base + "/voice/recording";
    }

    /** For what names no call of its own: a conference has many. */
    String recordingOf(String callSid) {
        return recording() + "/" + callSid;
    }

    String announcement(Turn turn) {
        return base + "/voice/announcement/" + turn.handler() + "/" + turn.ref();
    }

    String machine() {
        return base + "/voice/machine";
    }

    /**
     * How the carrier may have written the URL that it called and signed: as configured and, because it writes the
     * scheme's own port in some products and leaves it out in others, with and without that port.
     */
    List<String> spellings(String path, @Nullable String query) {
        String called = path + (query == null ? "" : "?" + query);
        List<String> spellings = new ArrayList<>();
        spellings.add(base + called);
        String prefix = base.getRawPath() == null ? "" : base.getRawPath();
        String host = base.getScheme() + "://" + base.getHost();
        if (base.getPort() < 0) {
            spellings.add(host + ":" + ("https".equals(base.getScheme()) ? 443 : 80) + prefix + called);
        } else {
            spellings.add(host + prefix + called);
        }
        return spellings;
    }
}
