package jp.orikaeshi.voice;

/**
 * Something a carrier said about a leg, perhaps late, twice or out of order.
 *
 * @param sequence the carrier's own running number within the leg; {@link #ASKED} for an answer to our question
 */
public record LegNews(String callSid, String carrier, LegState state, int sequence) {
    /** We asked and this is how it stands: newer than whatever was sent before. */
    public static final int ASKED = Integer.MAX_VALUE;
}
