package jp.orikaeshi.settings;

import java.net.URI;

/**
 * A second place to look from.
 *
 * @param address where it is asked, without a slash at the end; the vantage's own settings have its own address here
 * @param token what it asks for
 */
public record VantagePoint(URI address, String token) {
    @Override
    public String toString() {
        return "VantagePoint[" + address + "]";
    }
}
