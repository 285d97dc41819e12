/**
 * Whether a spoken Japanese name is the registered one. Pure functions, no container: see {@code
 * docs/adr/0005-names-by-reading.md} for why the question is "can this be read as the registered furigana".
 */
@org.jspecify.annotations.NullMarked
package jp.orikaeshi.reception.name;
