package jp.orikaeshi.simulator.target;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.orikaeshi.simulator.target.NameQuestion.Answer;

/**
 * The names of the demo: all under {@code example}, which RFC 2606 keeps free of real ones. Every host is this machine;
 * {@code list.example} is a list of addresses whose mail is refused (RFC 5782), and one address is on it.
 */
final class DemoNames {
    private static final String LIST = ".list.example";
    /** 203.0.113.7. */
    private static final String LISTED = "7.113.0.203" + LIST;

    /** 127.0.0.2, by which a list shows that it works. */
    private static final String TEST_ENTRY = "2.0.0.127" + LIST;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] ON_THE_LIST = {127, 0, 0, 2};
    private static final String REASON = "Sent 4,200 unwanted mails; https://list.example/203.0.113.7";

    private DemoNames() {}

    static boolean ours(String name) {
        return name.endsWith(".example");
    }

    static Answer answer(NameQuestion question) {
        return question.name().endsWith(LIST) ? listing(question) : host(question);
    }

    private static Answer listing(NameQuestion question) {
        boolean listed = question.name().equals(LISTED) || question.name().equals(TEST_ENTRY);
        if (!listed) {
            return new Answer(false, List.of());
        }
        return new Answer(
                true,
                switch (question.type()) {
                    case NameQuestion.A -> List.of(ON_THE_LIST);
                    case NameQuestion.TXT -> List.of(text(REASON));
                    default -> List.of();
                });
    }

    private static Answer host(NameQuestion question) {
        return new Answer(
                true,
                switch (question.type()) {
                    case NameQuestion.A -> List.of(LOOPBACK);
                    case NameQuestion.MX -> List.of(mailExchanger("mx." + question.name()));
                    default -> List.of();
                });
    }

    private static byte[] mailExchanger(String host) {
        byte[] labels = NameQuestion.labels(host);
        byte[] data = new byte[labels.length + 2];
        data[1] = 10;
        System.arraycopy(labels, 0, data, 2, labels.length);
        return data;
    }

    private static byte[] text(String words) {
        byte[] ascii = words.getBytes(StandardCharsets.US_ASCII);
        byte[] data = new byte[ascii.length + 1];
        data[0] = (byte) ascii.length;
        System.arraycopy(ascii, 0, data, 1, ascii.length);
        return data;
    }
}
