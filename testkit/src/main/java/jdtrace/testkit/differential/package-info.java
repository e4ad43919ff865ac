/**
 * Random programs, and engines compared on them.
 *
 * <pre>
 *   seed ─► TreeGenerator ─► Tree ─┬─► TreeEmitter ─► DifObject ─► EngineEvaluator (interp, bpf) ─► Outcome
 *                                  └─► TreeModel (plain Java over the tree) ──────────────────────► Outcome
 *   seed ─► CodeGenerator ─► DifObject: instructions at random, no tree behind them
 * </pre>
 *
 * <p>A {@link jdtrace.testkit.differential.Tree} is an expression with side effects on a few
 * variables. Programs of a {@link jdtrace.testkit.differential.Batch} share their variables and run
 * one after the other in each of several firings with different arguments, so what one leaves behind
 * the next one sees. All that is random comes from a seed, which every failure names; a failing tree
 * is made smaller before it is shown.
 *
 * <p>The model shares no code with any engine: it is written over {@code String} and {@code long}
 * from the specification. It knows results and faults, but not where in the code a fault happens;
 * that is compared between engines.
 *
 * <pre>
 *   seed ─► ScriptGenerator ─► D text ─► the dtrace command on each engine ─► what it printed
 * </pre>
 *
 * <p>{@link jdtrace.testkit.differential.ScriptComparison} works on whole scripts, with everything
 * that is between a clause and its output.
 *
 * <p>Addresses never become results, as engines place things differently.
 */
package jdtrace.testkit.differential;
