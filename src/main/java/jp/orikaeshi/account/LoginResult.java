package jp.orikaeshi.account;

/** How a log-in went. */
public sealed interface LoginResult {
    /** In: {@code cookie} is what the browser keeps. */
    record In(String cookie, Identity identity) implements LoginResult {}

    /** Unknown login, wrong password, or an account that is closed or has no password: never told apart. */
    record Wrong() implements LoginResult {}

    /** Too many failures lately: the password was not looked at. */
    record TooOften() implements LoginResult {}
}
