package jp.orikaeshi.callback;

import static jp.orikaeshi.callback.ConferenceMove.Stranded.CUSTOMER;
import static jp.orikaeshi.callback.ConferenceMove.Stranded.ENGINEER;
import static jp.orikaeshi.callback.ConferenceMove.Stranded.NOBODY;

/**
 * The whole table of (phase × event) for a conference. It decides nothing about the attempt: whether the customer was
 * reached was proved before the two could be moved anywhere. An event that says less than is known changes nothing.
 *
 * <p>The carrier ends the conference for all with the customer's part in it, so whoever was in it with the customer is
 * led on by the carrier itself.
 */
final class ConferenceTable {
    private ConferenceTable() {}

    static ConferenceMove move(ConferencePhase at, ConferenceEvent event) {
        return switch (event) {
            case CUSTOMER_CAME -> customerCame(at);
            case ENGINEER_CAME -> engineerCame(at);
            case COLLEAGUE_CAME -> ConferenceMove.to(at == ConferencePhase.TWO ? ConferencePhase.THREE : at);
            case REFUSED -> refused(at);
            case CUSTOMER_GONE -> customerGone(at);
            case ENGINEER_GONE -> engineerGone(at);
            case COLLEAGUE_GONE -> colleagueGone(at);
        };
    }

    // One that is over by then was left by the engineer while the customer was on the way into it.
    private static ConferenceMove customerCame(ConferencePhase at) {
        return switch (at) {
            case ASKED -> ConferenceMove.to(ConferencePhase.CUSTOMER_IN);
            case ENGINEER_IN -> ConferenceMove.to(ConferencePhase.TWO);
            case CUSTOMER_IN, TWO, THREE, HANDED_OVER, OVER, NOT_MOVED -> ConferenceMove.to(at);
        };
    }

    private static ConferenceMove engineerCame(ConferencePhase at) {
        return switch (at) {
            case ASKED -> ConferenceMove.to(ConferencePhase.ENGINEER_IN);
            case CUSTOMER_IN -> ConferenceMove.to(ConferencePhase.TWO);
            case ENGINEER_IN, TWO, THREE, HANDED_OVER, OVER, NOT_MOVED -> ConferenceMove.to(at);
        };
    }

    // A refusal that comes after the engineer is there means that the customer's leg was over: nobody will come.
    private static ConferenceMove refused(ConferencePhase at) {
        return switch (at) {
            case ASKED -> ConferenceMove.to(ConferencePhase.NOT_MOVED);
            case ENGINEER_IN -> ConferenceMove.over(ENGINEER);
            case CUSTOMER_IN, TWO, THREE, HANDED_OVER, OVER, NOT_MOVED -> ConferenceMove.to(at);
        };
    }

    private static ConferenceMove customerGone(ConferencePhase at) {
        return switch (at) {
            case ENGINEER_IN -> ConferenceMove.over(ENGINEER);
            case ASKED, CUSTOMER_IN, TWO, THREE, HANDED_OVER -> ConferenceMove.over(NOBODY);
            case OVER, NOT_MOVED -> ConferenceMove.to(at);
        };
    }

    // Before the customer was moved the carrier ends both legs together, as it does without a conference.
    private static ConferenceMove engineerGone(ConferencePhase at) {
        return switch (at) {
            case ASKED -> ConferenceMove.over(NOBODY);
            case CUSTOMER_IN, ENGINEER_IN, TWO -> ConferenceMove.over(CUSTOMER);
            case THREE -> ConferenceMove.to(ConferencePhase.HANDED_OVER);
            case HANDED_OVER, OVER, NOT_MOVED -> ConferenceMove.to(at);
        };
    }

    private static ConferenceMove colleagueGone(ConferencePhase at) {
        return switch (at) {
            case THREE -> ConferenceMove.to(ConferencePhase.TWO);
            case HANDED_OVER -> ConferenceMove.over(CUSTOMER);
            case ASKED, CUSTOMER_IN, ENGINEER_IN, TWO, OVER, NOT_MOVED -> ConferenceMove.to(at);
        };
    }
}
