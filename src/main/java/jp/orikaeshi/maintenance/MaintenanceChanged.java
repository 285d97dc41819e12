package jp.orikaeshi.maintenance;

/** Something else is worked on, or at another time; told inside the transaction that wrote it. */
public record MaintenanceChanged() {}
