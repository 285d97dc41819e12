package jp.orikaeshi.ticket;

import java.util.UUID;

/** The ticket has its customer; its snapshot is taken. */
public record CustomerIdentified(long number, UUID customerId) {}
