package jp.orikaeshi.account;

/** How a person's change of their own password went. */
public enum PasswordChange {
    DONE,

    /** The new one is the one they have: nothing would change. */
    SAME,

    /** The current password was not the one they have. */
    WRONG,

    /** Too many failures lately: the current password was not looked at. */
    TOO_OFTEN
}
