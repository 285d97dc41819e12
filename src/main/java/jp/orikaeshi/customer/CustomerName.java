package jp.orikaeshi.customer;

import java.util.UUID;

/** What a list to choose a customer from says of each. */
public record CustomerName(UUID id, CustomerNumber number, String name) {}
