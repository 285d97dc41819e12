package jp.orikaeshi.account;

/** An administrator has created this account or changed what it says, in the running transaction. */
public record AccountSaved(String login, String name) {}
