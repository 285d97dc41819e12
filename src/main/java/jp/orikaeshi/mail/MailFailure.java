package jp.orikaeshi.mail;

/** A mail server did not take a letter. */
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    private MailFailure(boolean permanent, Exception cause) {
        super(cause.getMessage(), cause);
        this.permanent = permanent;
    }

    /** It may go better later. */
    public static MailFailure temporary(Exception cause) {
        return new MailFailure(false, cause);
    }

    /** It never will, for this address. */
    public static MailFailure permanent(Exception cause) {
        return new MailFailure(true, cause);
    }

    public boolean isPermanent() {
        return permanent;
    }
}
