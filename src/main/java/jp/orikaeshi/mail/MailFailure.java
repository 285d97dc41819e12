package jp.orikaeshi.mail;

/** A mail server did not take a letter. The message says why, and never to whom: it goes to logs. */
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    private MailFailure(boolean permanent, String reason) {
        super(reason);
        this.permanent = permanent;
    }

    /** It may go better later. */
    public static MailFailure temporary(String reason) {
        return new MailFailure(false, reason);
    }

    /** It never will, for this letter and this address. */
    public static MailFailure permanent(String reason) {
        return new MailFailure(true, reason);
    }

    public boolean isPermanent() {
        return permanent;
    }
}
