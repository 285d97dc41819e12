package jp.orikaeshi.monitoring.web;

import java.util.List;

/**
 * All that is on the wall.
 *
 * @param troubled the customers with something that fails, worst first
 * @param waiting the tickets that wait worst
 * @param open how many tickets there are that wait for something
 */
public record WallSheet(StatusOverview overview, List<WallTile> troubled, List<WallTicket> waiting, int open) {
    public WallSheet {
        troubled = List.copyOf(troubled);
        waiting = List.copyOf(waiting);
    }

    /** How many wait that there was no room for. */
    public int more() {
        return open - waiting.size();
    }
}
