package jp.orikaeshi.duty;

/** Engineers, their telephones or the duty plan changed: whoever waits for somebody on duty has to look again. */
public record DutyChanged() {}
