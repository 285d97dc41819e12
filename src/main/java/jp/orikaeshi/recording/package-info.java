/** Recordings of calls: taken in from the carrier, kept with the ticket, deleted when their time is over. */
package jp.orikaeshi.recording;
