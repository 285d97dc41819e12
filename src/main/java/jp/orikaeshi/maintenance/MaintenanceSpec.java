package jp.orikaeshi.maintenance;

/** What a desk file says about work; {@code id} is its name there, {@code reason} is for people to read. */
public record MaintenanceSpec(String id, String reason, Subject subject, Timing timing) {}
