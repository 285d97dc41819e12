package jp.orikaeshi.monitoring.web;

import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.monitoring.Snapshot;

/** A customer and how their things are. */
public record CustomerStatus(Customer customer, Snapshot snapshot) {}
