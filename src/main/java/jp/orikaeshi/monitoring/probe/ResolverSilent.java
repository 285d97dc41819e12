package jp.orikaeshi.monitoring.probe;

/** No resolver of ours gave any answer to a question. */
final class ResolverSilent extends RuntimeException {
    ResolverSilent(String detail) {
        super(detail, null, false, false);
    }
}
