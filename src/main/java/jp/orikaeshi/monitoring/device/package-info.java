/** What is on a customer's own network, as an agent there sees it: known devices, and those that nobody knows. */
package jp.orikaeshi.monitoring.device;
