package jp.orikaeshi.callback;

/** An engineer has spoken a note for the ticket. Fired inside the transaction of the turn that took it. */
public record VoiceNoteTaken(String recording, String callSid, String carrier) {}
