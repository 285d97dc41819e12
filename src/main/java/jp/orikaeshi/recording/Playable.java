package jp.orikaeshi.recording;

import java.nio.file.Path;

/** A recording whose sound is here. */
public record Playable(Path file, Sound sound) {}
