package jp.orikaeshi.mail;

/** Hands mails to the world. */
public interface Mailer {
    /** Whether there is anything to hand them to; if not, none shall be written. */
    boolean open();

    /**
     * Returns once a mail server has taken the letter over.
     *
     * @throws MailFailure if none did. Temporary: nothing is wrong with the letter, it may be tried again. Permanent:
     *     the server will never take it for this address. After a temporary failure the server may have taken it all
     *     the same; it is then recognised by its message ID.
     */
    void send(Letter letter) throws MailFailure;
}
