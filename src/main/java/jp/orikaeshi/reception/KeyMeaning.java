package jp.orikaeshi.reception;

import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.ticket.Trouble;

/** What a key may mean in a step: a trouble, or one of the step's outcomes that a caller chooses. */
final class KeyMeaning {
    private KeyMeaning() {}

    static boolean of(StepKind kind, String meaning) {
        return kind == StepKind.TROUBLE
                ? Coded.find(Trouble.class, meaning).isPresent()
                : kind.byKey()
                        && kind.outcomes().contains(meaning)
                        && !meaning.equals("none")
                        && !meaning.equals("withheld");
    }
}
