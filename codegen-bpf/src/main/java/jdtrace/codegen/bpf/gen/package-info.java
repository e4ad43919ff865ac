/**
 * From a plan to programs: clause by clause, DIF becomes the SSA form of {@code
 * jdtrace.codegen.bpf.ir}, with everything an action does around it.
 *
 * <pre>
 *   SessionCompiler ─► ProgramCompiler (a site: one program, or a chain of them when it is large)
 *     ─► PartCompiler (a program: state check, probe look-up, clauses in order)
 *     ─► ClauseCompiler (predicate ─► reservation ─► actions ─► commit)
 *          ─► Expressions / DifTranslator   one DIF object: registers become values, memory typed
 *          ─► RecordWriter, AggregationWriter, KeyBuilder   where the values go
 *          ─► FaultExits   every way out of the clause when something is wrong
 * </pre>
 *
 * <h2>What is true for all of it</h2>
 *
 * <ul>
 *   <li>A clause leaves nothing half done: a fault before the reservation goes straight to the fault
 *       function, one behind it gives the reservation back first.
 *   <li>An address is either memory of ours whose place is known when the code is made ({@link
 *       jdtrace.codegen.bpf.gen.Memory}), which is accessed directly, or a number, which is read by
 *       the kernel's checked copies. What the kernel's verifier calls a pointer never becomes a
 *       number but through LAUNDER.
 *   <li>Inside of a by-reference variable an address stays a pair of variable and offset ({@link
 *       jdtrace.codegen.bpf.gen.VariableAddress}), so that an access is checked against the
 *       variable's own size; one that was kept as a number finds its variable again by comparison
 *       ({@code KeptPointers}).
 *   <li>Built-in variables are computed at the first use in a firing and kept ({@code Firing},
 *       {@code CurrentTask}); what no clause uses costs nothing.
 *   <li>What must look at bytes or follow the kernel's lists is a function of the program over
 *       bpf_loop ({@code StepLoop}), whose changing values are in map memory; a call of it costs a
 *       few instructions. What works on words of a string is straight code ({@code
 *       WordFunctions}), and neither branches on what it reads where that can be helped.
 *   <li>A function that needs nothing of its caller but memory of a known size is global: the
 *       kernel's verifier follows it once in each program, not at each call. 4,096 clauses with
 *       string functions took more programs than a chain may have; now they load in 4.5 s of CPU, and
 *       2,048 of them in 2.6 s instead of 5.8 (kernel 6.18, November 2025).
 *   <li>What cannot be compiled is refused by name ({@code UnsupportedDifException}) before anything
 *       is loaded; what the kernel then still refuses is our bug.
 * </ul>
 *
 * <p>Nothing here talks to the kernel: maps are numbers until the engine has made them.
 */
package jdtrace.codegen.bpf.gen;
