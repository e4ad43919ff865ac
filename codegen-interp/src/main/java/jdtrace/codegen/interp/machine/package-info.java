/**
 * DTrace's register machine, taken literally: one instruction after the other, no translation, no
 * cleverness. This is the reference that the other engines are compared with (spec dif.md).
 *
 * <pre>
 *   Machine   state of a session: variables, string tables, scratch
 *     Firing  state of one firing: this->, strtok's position, built-ins that must not change
 *       run(DifObject) ──► Execution: registers, condition codes, tuple stack ──► Result
 * </pre>
 *
 * <p>What differs from the original on purpose: signed comparisons are right for all operands (there
 * the sign of a wrapped difference decides); shift counts are taken modulo 64; INT64_MIN / -1 is
 * INT64_MIN, its remainder 0; {@code this->} starts as zero in each firing; strjoin cuts its result
 * instead of faulting; rand() is never negative.
 *
 * <p>A machine serves one thread. Objects must have passed {@link jdtrace.dif.DifVerifier}.
 */
package jdtrace.codegen.interp.machine;
