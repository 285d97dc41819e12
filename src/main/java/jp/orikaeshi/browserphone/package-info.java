/** Taking calls at a desk: an open page of the engineer's browser is rung instead of the telephone. */
package jp.orikaeshi.browserphone;
