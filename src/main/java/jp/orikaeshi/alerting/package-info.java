/** Outages open tickets before anybody calls: for customers whose plan says so. */
package jp.orikaeshi.alerting;
