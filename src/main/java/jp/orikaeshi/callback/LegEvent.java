package jp.orikaeshi.callback;

import java.util.Map;
import jp.orikaeshi.voice.CallEnded;

/** What can happen to an attempt, as a carrier tells it: perhaps late, twice or out of order. */
enum LegEvent {
    /** The carrier took the call. */
    PLACED,
    /** The carrier will not take it, now or later. */
    REFUSED,
    /** Something answered on the engineer's side. */
    ANSWERED,
    /** The engineer pressed the key that accepts. */
    ACCEPTED,
    /** The engineer pressed the key that passes on. */
    PASSED_ON,
    /** No key came on the engineer's side. */
    SILENCE,

    CUSTOMER_ANSWERED,
    /** The customer's side answered, and the carrier is not sure that it is a person. */
    MACHINE_SUSPECTED,
    /** The carrier heard a fax on the customer's side. */
    FAX_ANSWERED,
    /** The customer's side says what a company's automatic answering says. */
    MENU_HEARD,
    /** No key came on the customer's side where one was asked for. */
    NO_PROOF,
    /** The customer's side went on to be joined. */
    JOINED,

    CUSTOMER_RANG_OUT,
    CUSTOMER_BUSY,
    CUSTOMER_UNREACHABLE,
    /** The customer's leg was answered and is over; the carrier does not say that the two were never joined. */
    CUSTOMER_TALKED,
    /** The customer's leg was answered and is over, and the two were never joined. */
    CUSTOMER_LEFT,
    /** The engineer hung up before the customer answered. */
    CUSTOMER_CANCELLED,
    /** The engineer hung up after the customer's side had answered, and before the two were joined. */
    ENGINEER_LEFT,

    LEG_RANG_OUT,
    LEG_BUSY,
    LEG_CANCELLED,
    LEG_FAILED,
    LEG_COMPLETED,
    /** The carrier knows no such leg. */
    LOST,
    /** The engineer's leg has been over for a while, and nothing more came. */
    SETTLED,

    /** The call-back is not needed any more. */
    WITHDRAWN;

    /** Whether the engineer's telephone is free again. */
    boolean endsLeg() {
        return switch (this) {
            case REFUSED, LEG_RANG_OUT, LEG_BUSY, LEG_CANCELLED, LEG_FAILED, LEG_COMPLETED, LOST -> true;
            default -> false;
        };
    }

    static LegEvent ofEngineerLeg(CallEnded.Result result) {
        return switch (result) {
            case COMPLETED -> LEG_COMPLETED;
            case NO_ANSWER -> LEG_RANG_OUT;
            case BUSY -> LEG_BUSY;
            case CANCELLED -> LEG_CANCELLED;
            case FAILED -> LEG_FAILED;
        };
    }

    /**
     * The end of the customer's leg, as the carrier reports it on the engineer's side.
     *
     * @param facts {@code DialCallStatus}, the engineer's own {@code CallStatus} and, where the carrier says it,
     *     {@code DialBridged}
     */
    static LegEvent ofCustomerLeg(Map<String, String> facts) {
        return switch (facts.getOrDefault("DialCallStatus", "")) {
            case "completed", "answered" -> ofAnsweredLeg(facts);
            case "no-answer" -> CUSTOMER_RANG_OUT;
            case "busy" -> CUSTOMER_BUSY;
            case "canceled" -> CUSTOMER_CANCELLED;
            default -> CUSTOMER_UNREACHABLE;
        };
    }

    private static LegEvent ofAnsweredLeg(Map<String, String> facts) {
        if (!"false".equals(facts.get("DialBridged"))) {
            return CUSTOMER_TALKED;
        }
        return "completed".equals(facts.get("CallStatus")) ? ENGINEER_LEFT : CUSTOMER_LEFT;
    }
}
