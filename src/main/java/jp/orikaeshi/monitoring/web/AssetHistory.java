package jp.orikaeshi.monitoring.web;

import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Strip;

/**
 * An asset, how it is and how it was.
 *
 * @param day the last 24 hours in half hours
 * @param quarter the last 90 days
 */
public record AssetHistory(AssetStatus now, Strip day, Strip quarter) {}
