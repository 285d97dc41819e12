package jp.orikaeshi.callback;

/** A call-back was promised for this ticket; asking again while it stands is none of this. Fired inside its transaction. */
public record CallbackRequested(long ticket) {}
