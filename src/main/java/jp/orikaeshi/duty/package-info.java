/** The desk's own staff: who is on duty at any instant, and what people enter beside the plan. */
package jp.orikaeshi.duty;
