package jp.orikaeshi.account;

/** There is no such account, token or link, or it no longer holds. */
public class UnknownAccount extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnknownAccount() {
        super("no such account, token or link");
    }
}
