/**
 * Typed trees into DIF.
 *
 * <p><b>Registers.</b> {@code %r1..%r7} hold what is alive; an expression takes the lowest free one,
 * so that {@code execname} alone is {@code ldgs execname, %r1; ret %r1}. Nothing is spilled: an
 * operator evaluates the side first that needs more registers when the usual order would run out
 * and neither side has effects. Balanced trees of 7 levels fit; what does not is D_NOREG.
 *
 * <p><b>Tuples.</b> There is one tuple stack. Arguments that use it themselves are evaluated into
 * registers before the first push; the others are evaluated and pushed one by one. {@code x[k] += v}
 * pushes its key once: load and store see the same stack, {@code flushts} comes last.
 *
 * <p><b>Structures that may not exist yet</b> ({@code self->s}, {@code a[k]}) are made by the first
 * store to a member. An engine may give out a copy of an array's element, so after a store to one of
 * its members the whole element is stored back under the same key.
 *
 * <p><b>Truth.</b> Conditions become branches; 0 and 1 are made only where a value is asked for.
 * All branches go forward.
 *
 * <p><b>Action numbers.</b> {@link jdtrace.dif.DifExpression#index} counts as the original counts
 * its records: an expression statement is one, a printf one for each argument (at least one), an
 * aggregation one for its hidden id, one for each key, one for the increment, one for the value.
 */
package jdtrace.lang.emit;
