/** Forms that follow from a JSON Schema: which fields there are, what is typed into them, and the tree that it means. */
@org.jspecify.annotations.NullMarked
package jp.orikaeshi.form;
