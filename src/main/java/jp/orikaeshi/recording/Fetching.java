package jp.orikaeshi.recording;

/** Where sound is to be had, and in which file to be put. */
record Fetching(String carrier, String file) {}
