package jp.orikaeshi.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Set;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** Where a ticket stands. {@link #next()} is the whole table of what may follow what; nothing else decides it. */
public enum TicketStatus implements Coded {
    /** Nobody works on it yet. */
    OPEN,
    /** An engineer has it. */
    IN_PROGRESS,
    /** We need something from the customer. */
    WAITING_CUSTOMER,
    /** We need something from a hosting company, carrier or maker. */
    WAITING_PROVIDER,
    /** The trouble is over, as far as we know. */
    RESOLVED,
    /** Nothing more is expected; also what a ticket becomes that was merged into another. */
    CLOSED;

    /** The states that may follow this one. An unresolved ticket is never closed: that would hide a broken promise. */
    public Set<TicketStatus> next() {
        return switch (this) {
            case OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_PROVIDER -> {
                Set<TicketStatus> others = EnumSet.of(IN_PROGRESS, WAITING_CUSTOMER, WAITING_PROVIDER, RESOLVED);
                others.remove(this);
                yield others;
            }
            case RESOLVED -> EnumSet.of(CLOSED, OPEN);
            case CLOSED -> EnumSet.of(OPEN);
        };
    }

    public boolean mayBecome(TicketStatus status) {
        return next().contains(status);
    }

    /** Whether somebody still has to do something: neither resolved nor closed. */
    public boolean live() {
        return this != RESOLVED && this != CLOSED;
    }

    public boolean waiting() {
        return this == WAITING_CUSTOMER || this == WAITING_PROVIDER;
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<TicketStatus> implements AttributeConverter<TicketStatus, String> {
        public Column() {
            super(TicketStatus.class);
        }
    }
}
