/** Tells engineers what happened, each by the ways that they have chosen. */
package jp.orikaeshi.notify;
