package jp.orikaeshi.desk;

/** Takes what is wrong with a desk file, unless the schema has refused that place already. */
interface Faults {
    /**
     * One fault.
     *
     * @param path where it is
     * @param message the key of its sentence
     * @param arguments what the sentence names
     */
    void add(String path, String message, Object... arguments);
}
