package jp.orikaeshi.duty.web;

/**
 * Somebody who is on duty, as the calendar shows them.
 *
 * @param colour from 0 to 7, the same on every page
 */
public record Person(String login, String name, int colour) {
    /** The part before the first space: a row of the calendar has no room for more. */
    public String brief() {
        return name.split("[ 　]", 2)[0];
    }
}
