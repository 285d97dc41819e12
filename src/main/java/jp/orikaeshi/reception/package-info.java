/** The automated reception: what a line says and asks, and what becomes of the answers. */
@org.jspecify.annotations.NullMarked
package jp.orikaeshi.reception;
