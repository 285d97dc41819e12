package jp.orikaeshi.monitoring.probe;

import jp.orikaeshi.monitoring.Params;

/** The port of a probe. */
final class Ports {
    private Ports() {}

    /** @param usual the port of a probe that names none; 0: it has to name one */
    static int of(Params params, int usual) {
        int port = params.number("port").orElse(usual);
        if (port < 1 || port > 65_535) {
            throw new ProbeFailure(Finding.unknown("port-invalid", "not a port: " + port));
        }
        return port;
    }
}
