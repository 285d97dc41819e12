package jp.orikaeshi.notify;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** How far a notification has come. */
public enum NotificationState implements Coded {
    /** Its time has not come, or the other side certainly did not take it yet. */
    WAITING,
    /** The other side is being asked; found so after a crash, nobody knows. */
    SENDING,
    /** The other side took it. Whether a person has seen it nobody knows. */
    SENT,
    /** The other side will never take it. */
    FAILED,
    /** Nobody knows whether the other side took it. It is not sent again. */
    UNSURE,
    /** What it tells was over before it was sent. */
    WITHDRAWN;

    /** The mark by which pages show it. */
    public String mark() {
        return switch (this) {
            case WAITING -> "scheduled";
            case SENDING -> "running";
            case SENT -> "done";
            case FAILED -> "failed";
            case UNSURE -> "unverified";
            case WITHDRAWN -> "inactive";
        };
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<NotificationState>
            implements AttributeConverter<NotificationState, String> {
        public Column() {
            super(NotificationState.class);
        }
    }
}
