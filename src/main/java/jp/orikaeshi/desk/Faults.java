package jp.orikaeshi.desk;

/** Takes a fault of a desk file: where it is, the key of its sentence, what the sentence names. */
interface Faults {
    void add(String path, String message, Object... arguments);
}
