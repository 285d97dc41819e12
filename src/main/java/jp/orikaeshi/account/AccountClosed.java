package jp.orikaeshi.account;

/**
 * An administrator closes this account, in the running transaction. Whoever still needs the person says so as a
 * {@link Commitment}.
 */
public record AccountClosed(String login) {}
