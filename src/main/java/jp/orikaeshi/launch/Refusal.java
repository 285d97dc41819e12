package jp.orikaeshi.launch;

/** Why the program does not start. The message is the one line that the operator reads. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String line) {
        super(line);
    }

    Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
