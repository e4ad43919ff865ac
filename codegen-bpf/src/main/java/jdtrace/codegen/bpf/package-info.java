/**
 * The engine that runs clauses in the kernel: every site of a session becomes one BPF program that
 * holds all its clauses, predicates, actions and record writing included. Where they are too many for
 * the kernel's verifier, it becomes a chain of programs ({@link
 * jdtrace.codegen.bpf.gen.ProgramCompiler}).
 *
 * <pre>
 *   Plan ─► layout (where records, keys, variables lie)
 *        ─► gen    (DIF ─► ir, clause by clause; one program a site, or a chain)
 *        ─► ir     (SSA ─► registers) ─► asm ─► bpf(2) load, attach
 *
 *   kernel                                         tracer
 *   program ── record ring of this CPU ──────────► RingReader ─► consumer
 *           ── aggregation table, generation g ──► AggregationReader (reads generation 1 - g)
 *           ── control block ◄───────────────────► activity, generation, drops, global variables
 * </pre>
 *
 * <h2>What is true for all of it</h2>
 *
 * <ul>
 *   <li>A program starts with one load: is the session active? Otherwise it ends. Probes are attached
 *       before BEGIN runs and detached after END, so nothing is missed at the borders.
 *   <li>A program does not nest on itself on a CPU (the kernel skips such a firing and counts it; we
 *       report these as drops), so its scratch memory and its aggregation tables need no lock and no
 *       atomic operation. Different programs nest; they share only the rings, the control block and
 *       variables.
 *   <li>Memory shared with the tracer is mapped. The tracer makes no system call to read records or
 *       aggregations, except one wait for running programs when it switches generations.
 *   <li>BEGIN, END and tick-n are programs too, run by BPF_PROG_TEST_RUN on the calling thread, so they
 *       see the same variables. ERROR's clauses are a function of every program that can fault.
 *   <li>A commit copies the speculation's data of its own CPU to that CPU's ring at once; for the
 *       others the tracer runs a cleaning program on each CPU, as often as cleanrate says. Until then
 *       the speculation is busy. States and protocol: {@link
 *       jdtrace.codegen.bpf.layout.SpeculationLayout}.
 *   <li>Thread-local variables lie in task storage and associative arrays in hash maps, both allocated
 *       by the kernel as needed; dynvarsize is a count that programs keep. Storing 0 gives the share
 *       back at once, and so does the end of a thread (a program at sched_process_free, some
 *       milliseconds behind the exit). There are no dirty and rinsing lists, so what is lost is always
 *       a plain dynamic variable drop.
 *   <li>With bufpolicy ring or fill the rings are read only when tracing has stopped and no program
 *       runs any more.
 *   <li>Nothing is pinned: when the tracer dies, the kernel detaches and frees everything.
 * </ul>
 */
package jdtrace.codegen.bpf;
