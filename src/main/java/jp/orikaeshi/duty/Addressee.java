package jp.orikaeshi.duty;

/**
 * An engineer who works here and has a mail address.
 *
 * @param choosesWays whether they have chosen how they are told, or when not: then the usual mails go by their ways
 */
public record Addressee(String login, String name, String mail, boolean choosesWays) {}
