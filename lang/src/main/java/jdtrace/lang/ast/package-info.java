/**
 * The syntax tree: what was written, nothing resolved. Records only; every node that can be wrong
 * carries the span an error will point at. The parser makes it, {@code jdtrace.lang.sema} reads it.
 */
package jdtrace.lang.ast;
