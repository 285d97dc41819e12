package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.cookie.ClientCookieDecoder;
import io.netty.handler.codec.http.cookie.ClientCookieEncoder;
import io.netty.handler.codec.http.cookie.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cookies of one check. Each goes back to the very host that gave it, whatever domain it asks for, and never in the
 * clear once it came encrypted: who redirects a check elsewhere must not get at its session. RFC 6265.
 */
final class Cookies {
    private static final int MOST = 50;

    private record Place(String host, String name) {}

    private record Kept(Cookie cookie, boolean secure) {}

    private final Map<Place, Kept> kept = new LinkedHashMap<>();

    void keep(HttpTarget from, HttpAnswer answer) {
        for (String header : answer.headers().getAll(HttpHeaderNames.SET_COOKIE)) {
            Cookie cookie = ClientCookieDecoder.STRICT.decode(header);
            if (cookie != null) {
                Place place = new Place(from.host(), cookie.name());
                if (cookie.maxAge() <= 0 && cookie.maxAge() != Cookie.UNDEFINED_MAX_AGE) {
                    kept.remove(place);
                } else if (kept.size() < MOST) {
                    kept.put(place, new Kept(cookie, from.secure() || cookie.isSecure()));
                }
            }
        }
    }

    /** What to send there, as the header's value; empty if there is nothing. */
    Optional<String> to(HttpTarget target) {
        return Optional.ofNullable(ClientCookieEncoder.STRICT.encode(kept.entrySet().stream()
                .filter(entry -> entry.getKey().host().equals(target.host()))
                .map(Map.Entry::getValue)
                .filter(one -> target.secure() || !one.secure())
                .map(Kept::cookie)
                .toList()));
    }
}
