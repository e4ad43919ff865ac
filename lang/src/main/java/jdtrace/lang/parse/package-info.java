/**
 * Tokens into the syntax tree: the whole grammar of spec language.md section 2.1, written by hand.
 *
 * <pre>
 *   {@link jdtrace.lang.parse.Parser}  one unit at a time ──► jdtrace.lang.ast.Unit
 *     ├─ SpecifierParser    pspec: parts, macros, limits
 *     ├─ ClauseParser       predicate, statements, if/else
 *     ├─ DeclarationParser  specifiers, declarators, parameters, struct, enum
 *     ├─ DefinitionParser   inline, translator, provider
 *     ├─ ExpressionParser   precedence climbing
 *     └─ Cursor             tokens with look-ahead; macros expanded, control lines carried out
 * </pre>
 *
 * <p>One unit at a time, because what comes first changes how the rest is read: typedefs make names
 * types, {@code #pragma D option} sets compile-time options, and the checker enters enumerators that
 * later array bounds use.
 *
 * <p>Is a name a type? C's oldest wart. DeclaredNames knows what the program declared or assigned so
 * far; the host's types are asked last and only where the tokens around the name leave both readings
 * open, for opening a kernel's types costs more than parsing. So {@code (x + 1)} never asks, {@code
 * (x *)} does.
 *
 * <p>The grammar's production stands above each method. The first mistake ends the parse with a
 * {@link jdtrace.base.DError}. Nesting is bounded, so that hostile text cannot exhaust the stack of
 * this or of the later passes.
 */
package jdtrace.lang.parse;
