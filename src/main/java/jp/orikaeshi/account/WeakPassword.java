package jp.orikaeshi.account;

/** The password is too short, or one of those that everybody tries first, or the login itself. */
public class WeakPassword extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WeakPassword() {
        super("the password is too weak");
    }
}
