package jp.orikaeshi.callback;

/** The call-back stands no more: nothing can be decided about it. */
public class CallbackOver extends RuntimeException {
    private final CallbackState state;

    public CallbackOver(CallbackState state) {
        super("The call-back is " + state.code() + ".");
        this.state = state;
    }

    public CallbackState state() {
        return state;
    }
}
