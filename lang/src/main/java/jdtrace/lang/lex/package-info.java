/**
 * D text into tokens (spec language.md section 1). The grammar is modal: between clauses a run of
 * specifier characters is one token, inside them C's tokens apply. The parser knows where it is, so
 * it asks for the token it can use ({@link jdtrace.lang.lex.Lexer#outer}, {@link
 * jdtrace.lang.lex.Lexer#next}); nothing is read ahead of it across a change of mode. Text is bytes,
 * one character each.
 */
package jdtrace.lang.lex;
