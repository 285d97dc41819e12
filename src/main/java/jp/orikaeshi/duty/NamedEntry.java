package jp.orikaeshi.duty;

/**
 * An override, an absence or a swap as a desk file has it.
 *
 * @param slug its id there
 * @param agreed whether it is in force; only a swap may not be
 */
public record NamedEntry(String slug, EntrySpec spec, boolean agreed) {}
