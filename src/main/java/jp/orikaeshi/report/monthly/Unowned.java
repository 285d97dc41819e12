package jp.orikaeshi.report.monthly;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was done for callers who are in no customer's month. The desk's own figures have them all the same.
 *
 * @param unidentified nobody knows who called
 * @param unverified a customer's number was given, and nobody has made sure that the caller is that customer
 */
public record Unowned(ServiceMonth unidentified, ServiceMonth unverified) {

    /** One kind of them, by the code of its name. */
    public record Kind(String code, ServiceMonth service) {}

    /** Those of whom there were any. */
    public List<Kind> kinds() {
        return Stream.of(new Kind("nobody", unidentified), new Kind("unverified", unverified))
                .filter(kind -> !kind.service().nothing())
                .toList();
    }
}
