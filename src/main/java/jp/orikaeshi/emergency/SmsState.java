package jp.orikaeshi.emergency;

/** How far the short message beside a call has come. */
enum SmsState {
    /** The carrier has not been asked, or certainly did not take it. */
    WAITING,
    /** The carrier is being asked; found so after a crash, nobody knows. */
    SENDING,
    /** What became of it stands on the ticket. */
    TOLD
}
