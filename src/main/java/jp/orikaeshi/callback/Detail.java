package jp.orikaeshi.callback;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How exactly an attempt came to its outcome, where one outcome has several reasons and the next step depends on it. */
public enum Detail {
    /** Heard the brief and hung up without accepting. */
    ENGINEER_HUNG_UP,
    /** Accepted and hung up before the two were joined. The customer is not to blame: the next engineer at once. */
    ENGINEER_DROPPED,
    /** Both were gone before they were joined, and nobody can say who first. */
    BOTH_DROPPED,
    /** Answered and hung up before the two were joined. */
    CUSTOMER_HUNG_UP,
    /** The two were joined, and the engineer says that they could not talk. */
    NOT_TALKED,
    /** The number is perhaps no telephone: it is tried again after the longest wait only. */
    CUSTOMER_FAX,
    /** A company's automatic answering, which no message would get through. */
    CUSTOMER_MENU,
    /** The network does not put the call through: switched off, out of reach, no such number. */
    CUSTOMER_UNREACHABLE;

    /** What this event, heard at this step, says beyond the outcome that it decides. */
    static Optional<Detail> of(Step at, LegEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case FAX_ANSWERED -> CUSTOMER_FAX;
                    case MENU_HEARD -> CUSTOMER_MENU;
                    case CUSTOMER_LEFT -> at == Step.DOUBT ? null : CUSTOMER_HUNG_UP;
                    case CUSTOMER_UNREACHABLE -> at == Step.DOUBT ? null : CUSTOMER_UNREACHABLE;
                    case CUSTOMER_CANCELLED, ENGINEER_LEFT -> at == Step.DOUBT ? null : ENGINEER_DROPPED;
                    case SETTLED -> silent(at);
                    case LEG_RANG_OUT, LEG_CANCELLED, LEG_BUSY, LEG_FAILED, LEG_COMPLETED ->
                        at == Step.BRIEFING ? ENGINEER_HUNG_UP : null;
                    default -> null;
                });
    }

    private static @Nullable Detail silent(Step at) {
        return switch (at) {
            case NOTICE -> BOTH_DROPPED;
            case CONNECTING -> ENGINEER_DROPPED;
            default -> null;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
