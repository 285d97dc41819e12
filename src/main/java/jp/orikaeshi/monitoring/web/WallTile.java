package jp.orikaeshi.monitoring.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Strip;

/**
 * A customer in trouble, on the wall.
 *
 * @param days the last 24 hours of what fails, by asset
 * @param tickets the numbers of what is open about it, the one that waits worst first
 */
public record WallTile(CustomerStatus status, Map<String, Strip> days, List<Long> tickets) {
    public WallTile {
        days = Map.copyOf(days);
        tickets = List.copyOf(tickets);
    }

    public Optional<Strip> day(AssetStatus asset) {
        return Optional.ofNullable(days.get(asset.id()));
    }
}
