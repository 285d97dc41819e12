package jp.orikaeshi.maintenance;

import java.time.Instant;

/** Work that goes on at one moment: why, and until when. */
public record UnderWay(String reason, Instant until) {}
