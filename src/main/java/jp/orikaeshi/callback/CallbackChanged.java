package jp.orikaeshi.callback;

/** Something about the call-back of this ticket is to be seen anew. */
public record CallbackChanged(long ticket) {}
