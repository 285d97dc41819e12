package jp.orikaeshi.callback;

import static jp.orikaeshi.callback.Outcome.CUSTOMER_MACHINE;
import static jp.orikaeshi.callback.Outcome.ENGINEER_BUSY;
import static jp.orikaeshi.callback.Outcome.ENGINEER_DECLINED;
import static jp.orikaeshi.callback.Outcome.ENGINEER_MACHINE;
import static jp.orikaeshi.callback.Outcome.ENGINEER_NO_ANSWER;
import static jp.orikaeshi.callback.Outcome.FAILED;
import static jp.orikaeshi.callback.Outcome.UNKNOWN;

/**
 * The whole table of (our step × carrier's event) for an attempt that is not decided; a decided one never changes.
 * An event that says less than is known changes nothing, so repeats and stragglers are harmless.
 *
 * <p><em>Reached</em> has two proofs: the customer's side fetched what follows the notice, or the carrier reports a
 * conversation after the customer's side had answered us. A machine that pressed no key is neither.
 */
final class AttemptTable {
    private AttemptTable() {}

    static Move move(Step at, LegEvent event) {
        return switch (event) {
            case PLACED -> at == Step.INTENDED ? Move.to(Step.RINGING) : Move.to(at);
            case REFUSED -> at == Step.INTENDED ? Move.engineer(at, FAILED) : Move.to(at);
            case ANSWERED -> at.accepted() ? Move.to(at) : Move.to(Step.BRIEFING);
            case ACCEPTED -> at.accepted() ? Move.to(at) : Move.to(Step.CONNECTING);
            case PASSED_ON -> beforeAcceptance(at, ENGINEER_DECLINED);
            case SILENCE -> beforeAcceptance(at, ENGINEER_MACHINE);
            case WITHDRAWN -> beforeAcceptance(at, FAILED);
            case CUSTOMER_ANSWERED -> at == Step.CONNECTING ? Move.to(Step.NOTICE) : Move.to(at);
            case MACHINE_SUSPECTED -> at == Step.CONNECTING || at == Step.NOTICE ? Move.to(Step.DOUBT) : Move.to(at);
            case FAX_ANSWERED -> customerGone(at, CUSTOMER_MACHINE);
            case MENU_HEARD -> at == Step.DOUBT ? Move.customer(at, CUSTOMER_MACHINE) : Move.to(at);
            case NO_PROOF -> at == Step.DOUBT ? Move.customer(at, CUSTOMER_MACHINE) : Move.to(at);
            case JOINED -> at.accepted() ? Move.reached() : Move.to(at);
            case CUSTOMER_RANG_OUT, CUSTOMER_LEFT -> customerGone(at, Outcome.CUSTOMER_NO_ANSWER);
            case CUSTOMER_BUSY -> customerGone(at, Outcome.CUSTOMER_BUSY);
            case CUSTOMER_UNREACHABLE -> customerGone(at, FAILED);
            case CUSTOMER_TALKED -> at == Step.NOTICE ? Move.reached() : customerGone(at, UNKNOWN);
            case ENGINEER_LEFT -> engineerDropped(at);
            case CUSTOMER_CANCELLED -> at.accepted() ? Move.engineer(at, FAILED) : Move.to(at);
            case LEG_RANG_OUT, LEG_CANCELLED -> engineerGone(at, ENGINEER_NO_ANSWER);
            case LEG_BUSY -> engineerGone(at, ENGINEER_BUSY);
            case LEG_FAILED -> engineerGone(at, FAILED);
            case LEG_COMPLETED -> engineerGone(at, UNKNOWN);
            case LOST -> at.accepted() ? Move.customer(at, UNKNOWN) : Move.engineer(at, UNKNOWN);
            case SETTLED -> engineerDropped(at);
        };
    }

    private static Move beforeAcceptance(Step at, Outcome outcome) {
        return at.accepted() ? Move.to(at) : Move.engineer(at, outcome);
    }

    // Whoever hung up during the brief has heard it and has not accepted. Once accepted, the report about the
    // customer's leg is still under way: SETTLED decides if it never comes.
    private static Move engineerGone(Step at, Outcome unanswered) {
        return switch (at) {
            case INTENDED, RINGING -> Move.engineer(at, unanswered);
            case BRIEFING -> Move.engineer(at, ENGINEER_DECLINED);
            case CONNECTING, NOTICE, DOUBT, BRIDGED -> Move.to(at);
        };
    }

    private static Move customerGone(Step at, Outcome outcome) {
        return switch (at) {
            case INTENDED, RINGING, BRIEFING, BRIDGED -> Move.to(at);
            case CONNECTING, NOTICE -> Move.customer(at, outcome);
            case DOUBT -> Move.customer(at, CUSTOMER_MACHINE);
        };
    }

    // Not the customer's fault: the next engineer, at once.
    private static Move engineerDropped(Step at) {
        return switch (at) {
            case INTENDED, RINGING, BRIEFING, BRIDGED -> Move.to(at);
            case CONNECTING, NOTICE -> Move.engineer(at, FAILED);
            case DOUBT -> Move.customer(at, CUSTOMER_MACHINE);
        };
    }
}
