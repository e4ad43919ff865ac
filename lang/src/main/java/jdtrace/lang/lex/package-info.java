/**
 * D text into tokens (spec language.md section 1).
 *
 * <pre>
 *   text ── {@link jdtrace.lang.lex.Lexer} ──► {@link jdtrace.lang.lex.Token}s ── cursor of the parser
 *                 │                               ▲
 *            {@link jdtrace.lang.lex.Constants}                        {@link jdtrace.lang.lex.Macros}
 * </pre>
 *
 * <p>D's grammar is modal: between clauses a run of specifier characters is one token ({@code
 * fbt::foo-bar:entry}), inside them C's tokens apply. The parser knows where it is, so it asks for
 * the token it can use, {@link jdtrace.lang.lex.Lexer#outer} or {@link
 * jdtrace.lang.lex.Lexer#next}; the lexer keeps no mode and never reads ahead of what it was asked
 * for, so nothing is scanned in the wrong mode. Comments vanish here; control lines and macros come
 * out as tokens, because what they mean is the host's to say and the lexer knows no host.
 *
 * <p>Text is bytes, one character each: the command decodes scripts and operands as ISO 8859-1. A
 * byte above 0x7f may stand in strings, character constants and comments only.
 *
 * <p>Scanning is on the path from Enter to the first probe firing, so it is written with plain
 * loops: no regular expression, no stream, no lambda.
 */
package jdtrace.lang.lex;
