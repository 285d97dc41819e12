package jp.orikaeshi.callback;

import java.util.UUID;

/**
 * An engineer's telephone rang for a call-back in vain.
 *
 * @param engineer the login
 */
public record EngineerMissed(long ticket, UUID callback, String engineer) {}
