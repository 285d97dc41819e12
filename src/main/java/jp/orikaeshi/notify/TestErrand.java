package jp.orikaeshi.notify;

import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.callback.OutboundCall;

/**
 * What one worker is to do with the carrier about a test of a telephone, after it was committed.
 *
 * @param place whether it is to be placed now: true once in its life
 * @param leg the carrier's name of it; empty while that is not known
 * @param at when this was decided
 */
record TestErrand(String carrier, OutboundCall call, boolean place, Optional<String> leg, Instant at) {}
