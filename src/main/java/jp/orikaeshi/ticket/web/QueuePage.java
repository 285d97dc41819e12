package jp.orikaeshi.ticket.web;

import java.util.List;

/**
 * A page of the queue.
 *
 * @param total how many tickets the filter finds; 0 where they are not counted
 */
public record QueuePage(QueueFilter filter, List<QueueRow> rows, boolean more, int total, Names names) {
    public QueuePage {
        rows = List.copyOf(rows);
    }
}
