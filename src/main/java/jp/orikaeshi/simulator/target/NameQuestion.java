package jp.orikaeshi.simulator.target;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One question of the DNS (RFC 1035 section 4.1).
 *
 * @param name in lower case, without the dot at its end
 * @param type by its number, {@link #A} for example
 */
record NameQuestion(short id, String name, int type) {
    static final int A = 1;
    static final int MX = 15;
    static final int TXT = 16;
    private static final int HEADER = 12;
    private static final int IN = 1;
    private static final int ANSWER_WITH_RECURSION = 0x8180;
    private static final int NO_SUCH_NAME = 3;
    private static final int NAME_OF_THE_QUESTION = 0xc00c;
    private static final int TTL_SECONDS = 60;

    /**
     * What is known of a name.
     *
     * @param known false: there is no such name
     * @param data one record each; none: the name is there, without records of this type
     */
    record Answer(boolean known, List<byte[]> data) {}

    /** Empty if it is no question. */
    static Optional<NameQuestion> read(ByteBuffer query) {
        try {
            short id = query.getShort();
            query.position(HEADER);
            StringBuilder name = new StringBuilder();
            for (int length = query.get(); length > 0; length = query.get()) {
                byte[] label = new byte[length];
                query.get(label);
                name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
            }
            return Optional.of(new NameQuestion(
                    id, name.toString().toLowerCase(Locale.ROOT), Short.toUnsignedInt(query.getShort())));
        } catch (BufferUnderflowException | IllegalArgumentException notAQuestion) {
            return Optional.empty();
        }
    }

    byte[] reply(Answer answer) {
        ByteBuffer out = ByteBuffer.allocate(1024)
                .putShort(id)
                .putShort((short) (ANSWER_WITH_RECURSION | (answer.known() ? 0 : NO_SUCH_NAME)))
                .putShort((short) 1)
                .putShort((short) answer.data().size())
                .putInt(0)
                .put(labels(name))
                .putShort((short) type)
                .putShort((short) IN);
        for (byte[] data : answer.data()) {
            out.putShort((short) NAME_OF_THE_QUESTION)
                    .putShort((short) type)
                    .putShort((short) IN)
                    .putInt(TTL_SECONDS)
                    .putShort((short) data.length)
                    .put(data);
        }
        byte[] reply = new byte[out.position()];
        out.flip().get(reply);
        return reply;
    }

    static byte[] labels(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : name.split("\\.", -1)) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0);
        return out.toByteArray();
    }
}
