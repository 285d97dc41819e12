package jp.orikaeshi.account;

import java.time.Duration;

/** How a log-in went. */
public sealed interface LoginResult {
    /** In: {@code cookie} is what the browser keeps. */
    record In(String cookie, Identity identity) implements LoginResult {}

    /** Unknown login, wrong password, or an account that is closed or has no password: never told apart. */
    record Wrong() implements LoginResult {}

    /** Too many failures lately: the password was not looked at, nor will it be within {@code retryAfter}. */
    record TooOften(Duration retryAfter) implements LoginResult {}
}
