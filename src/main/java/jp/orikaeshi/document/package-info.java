/**
 * A YAML document with lines, checked by a JSON Schema. Whoever reads a file that people write learns every fault of
 * it at once, each with the line where it stands.
 */
@org.jspecify.annotations.NullMarked
package jp.orikaeshi.document;
