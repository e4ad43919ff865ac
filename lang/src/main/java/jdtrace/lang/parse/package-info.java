/**
 * Tokens into the syntax tree: recursive descent, one method a production, precedence climbing for
 * binary operators (spec language.md section 2.1). A unit at a time, because option pragmas and
 * typedefs of one unit decide how the next is read. The first mistake ends the parse.
 */
package jdtrace.lang.parse;
