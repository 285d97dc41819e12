package jp.orikaeshi.account;

/**
 * An administrator closes this account, in the running transaction. Whoever still needs the person throws
 * {@link StillNeeded}.
 */
public record AccountClosed(String login) {}
