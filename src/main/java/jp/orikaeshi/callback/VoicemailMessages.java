package jp.orikaeshi.callback;

import java.util.List;

/** How often a customer's voicemail hears of us. Pure. */
final class VoicemailMessages {
    private VoicemailMessages() {}

    /**
     * Whether a message is due: none was left yet, or all the waits of the desk file have passed since.
     *
     * @param attempts of one call-back, the newest last
     * @param round how many calls to the customer make a round
     */
    static boolean due(List<CallAttempt> attempts, int round) {
        int last = -1;
        for (int i = 0; i < attempts.size(); i++) {
            last = attempts.get(i).messageLeft() ? i : last;
        }
        long callsSince = attempts.stream()
                .skip(last + 1L)
                .filter(attempt -> attempt.step().accepted())
                .count();
        return last < 0 || callsSince >= Math.max(1, round);
    }
}
