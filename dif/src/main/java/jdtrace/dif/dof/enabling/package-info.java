/**
 * Enablings in DOF: what {@code dtrace --dof} writes and {@code --dof-load} runs.
 *
 * <pre>
 *   Enabling + options ──WriteEnabling──► DofFile ──ReadEnabling──► the same Enabling + options
 *
 *   section 0        STRTAB of descriptions, formats, names of types
 *   each statement   PROBEDESC; objects of predicate and actions; ACTDESC; ECBDESC
 *   each object      DIF, INTTAB, STRTAB, VARTAB, DIFOHDR
 *   then             OPTDESC, annotations, COMMENTS
 * </pre>
 *
 * <p>The standard sections alone are a program that any DTrace could run, as far as its DIF means
 * the same there. What they have no place for is in one section of our own, {@code 0x6a640001}, which
 * is not loadable and so skipped by others: D types (print, printf and aggregation keys go by them),
 * names and key types of aggregations, variables with the key types of associative arrays, strsize,
 * source lines, stability, action numbers, the options that have no number. Each note names the
 * section it belongs to. Its encoding is told in {@code AnnotationWriter}.
 *
 * <p>A file without that section runs too: values have the signed integer type of their size, byte
 * arrays or strings, aggregations are called by their number, keys of associative arrays are what
 * the objects push.
 *
 * <p>What comes out of {@code ReadEnabling} has been checked as far as the engines and the consumer
 * rely on the compiler: DIF by {@link jdtrace.dif.DifVerifier}, operands of actions by {@code Values},
 * formats against their values, quantize parameters, uses of one aggregation or variable against
 * each other; sizes and numbers are bounded by {@code Limits}. Relocations and dynamic translators
 * are refused: an enabling is linked.
 *
 * <p>The numbers of library actions are each consumer's own; ours are in {@code LibraryCode}.
 */
package jdtrace.dif.dof.enabling;
