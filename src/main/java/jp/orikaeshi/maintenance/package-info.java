/** Announced work on what is watched: windows in which a failure is no outage. */
package jp.orikaeshi.maintenance;
