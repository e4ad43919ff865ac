/**
 * Meaning: the syntax tree becomes a typed tree in which nothing is left to look up.
 *
 * <pre>
 *   ast.Unit ─┬─ declaration ──► TypeNames (tags, typedefs)   SymbolTable (variables, inlines)
 *             └─ clause ──► CheckClause ──► CheckStatement ──► CheckExpression
 *                              │               actions            operators, names, calls
 *                              ▼
 *                          Block = predicate + TypedAction...     (one Statement each)
 * </pre>
 *
 * <p><b>What the typed tree promises to emit.</b> Every {@link jdtrace.lang.sema.Typed} node is
 * well typed; all implicit conversions stand in it as nodes ({@link jdtrace.lang.sema.Typed.Narrow},
 * {@link jdtrace.lang.sema.Typed.Retype}, a {@code copyinstr} call for a userland string);
 * constants are folded; members and subscripts have become {@link
 * jdtrace.lang.sema.Typed.Memory} at an address. Emit never raises an error of the user's but
 * D_NOREG.
 *
 * <p><b>Integers.</b> D computes in 64 bits; a type narrows a value only at a cast, a load, an
 * argument, a record and a store to a <i>declared</i> variable. {@link jdtrace.lang.sema.Width}
 * knows when narrowing would change nothing. Folding gives what the run-time code would give.
 *
 * <p><b>Libraries.</b> {@code Libraries} compiles a file of the system library when a name is asked
 * for that only it defines, in the midst of whatever is in work; {@code Context.suspend} sets that
 * aside. So every look-up of a global name, a type or a
 * tag ends with the question to the library, and a plain program never opens it.
 *
 * <p><b>Translated data</b> is a {@link jdtrace.lang.sema.Typed.Translation} until a member is taken,
 * which is then the member's expression; as a whole it becomes a {@code Snapshot}, ordinary stores into a hidden clause-local. Emit sees neither.
 *
 * <p><b>State.</b> {@link jdtrace.lang.sema.SymbolTable} and {@link jdtrace.lang.sema.TypeNames}
 * live as long as the session; a clause is checked once for each of its probe descriptions, because
 * {@code args[]} may differ. The body is checked before the predicate, so that a variable made by
 * the body may be tested by the predicate.
 */
package jdtrace.lang.sema;
