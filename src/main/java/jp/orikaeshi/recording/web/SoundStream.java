package jp.orikaeshi.recording.web;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a part of a file. */
record SoundStream(Path file, ByteRange part) implements StreamingOutput {
    private static final int PIECE = 64 * 1024;

    @Override
    public void write(OutputStream out) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            var from = Channels.newInputStream(in.position(part.first()));
            byte[] piece = new byte[PIECE];
            long left = part.length();
            while (left > 0) {
                int read = from.read(piece, 0, (int) Math.min(PIECE, left));
                if (read < 0) {
                    throw new IOException("the file is shorter than its row says");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }
}
