package jp.orikaeshi.recording;

/**
 * What a recording sounds like, as bytes.
 *
 * @param mediaType such as {@code audio/mpeg}
 * @param bytes how many
 */
public record Sound(String mediaType, long bytes) {}
