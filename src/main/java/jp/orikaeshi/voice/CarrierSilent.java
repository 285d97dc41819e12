package jp.orikaeshi.voice;

/** A carrier could not be asked: what we know of its legs may be old. Asking again later may help. */
public final class CarrierSilent extends Exception {
    private static final long serialVersionUID = 1L;

    public CarrierSilent(String message) {
        super(message);
    }

    public CarrierSilent(String message, Throwable cause) {
        super(message, cause);
    }
}
