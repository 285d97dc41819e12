package jp.orikaeshi.monitoring.probe;

/** Ends a check early with what was found. Carries no stack trace: it says something about a target, not about us. */
final class ProbeFailure extends RuntimeException {
    private final transient Finding finding;

    ProbeFailure(Finding finding) {
        super(finding.outcome(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
