package jp.orikaeshi.account;

/**
 * A person's session that still holds.
 *
 * @param csrfToken what every unsafe request of this session must carry
 */
public record SignedIn(Identity identity, String csrfToken) {}
