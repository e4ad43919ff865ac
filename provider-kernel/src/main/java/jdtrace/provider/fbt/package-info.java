/**
 * Provider {@code fbt}: every function of the kernel and its modules, at its entry and its return (spec
 * providers.md section 4).
 *
 * <pre>
 *   tracefs: available_filter_functions ──► names ──┐
 *   BTF: FUNC NAME ──► prototype ───────────────────┴► KernelFunction ──► fbt:MODULE:NAME:entry|return
 *
 *   probes ──► Mechanism ─┬ FENTRY        a copy of the program for each function
 *                         ├ KPROBE_MULTI  one program, one link, the cookie says which function
 *                         └ KPROBE        one program, a perf event each, the cookie likewise
 *          ──► FunctionSites: a site for all functions whose used arguments lie in the same places
 * </pre>
 *
 * <p><b>Which functions.</b> Those that the tracer lists and whose prototype is known. What the compiler
 * inlined or changed ({@code .isra}, {@code .constprop}) has no prototype that holds; what is {@code
 * notrace} has no place to be instrumented; a name that several functions of a module have does not
 * tell which is meant. All three do not exist. The list is made by asking: a description costs one pass
 * over the tracer's list, and only names that match are looked up in BTF. Ids are made of BTF's, so they
 * hold as long as the same modules are loaded.
 *
 * <p><b>Arguments</b> are typed by BTF; {@code argN} are the same numbers, extended by their types. At a
 * return arg0 is 0, the offset, which Linux does not tell, and arg1 the result.
 *
 * <p><b>Safety.</b> The kernel does not let a program of ours run inside itself on a CPU: kprobes by a
 * flag of the CPU, fentry by a flag of each program. Copies of one program share their memory, so they
 * have one more flag, their own. A firing that is given up for such a flag is counted and told as a drop;
 * kernels before 6.7 do not count what a kprobe gives up. What a program's epilogue calls is no probe
 * for fentry ({@link jdtrace.provider.fbt.KernelFunctions}).
 *
 * <p><b>Refusals.</b> A listed function can still be refused when it is attached. One that the user named
 * ends the session with the kernel's reason; others are left out, and their number is told once.
 */
package jdtrace.provider.fbt;
