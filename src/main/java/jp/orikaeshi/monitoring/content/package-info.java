/**
 * Whether a page still is what was approved: its text and structure against a baseline, what has changed, and whether that
 * looks like an edit or like a stranger's work.
 */
package jp.orikaeshi.monitoring.content;
