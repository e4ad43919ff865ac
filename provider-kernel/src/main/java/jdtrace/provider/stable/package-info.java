/**
 * Stable providers: {@code proc}, {@code sched} and their like, whose names and arguments stay the same
 * while what is underneath differs from kernel to kernel.
 *
 * <p><b>A stable probe is D over a probe underneath</b>, which the compiler splices into each clause.
 * Engines see ordinary predicates and expressions; an argument nobody uses costs nothing; and the
 * definitions are data: one file for each provider, {@code NAME.probes} among the resources of this
 * package, read when a description could match the provider.
 *
 * <pre>
 *   sched.probes ──DefinitionReader──► Definition ──StableProvider──► ProbeSignature.sources
 *                                          what exists here?             │ (SplicedSource: D text)
 *                                                                        ▼
 *   clause on sched:::off-cpu ────────── compiler: guard &amp;&amp; predicate, args[i] = translated value
 *                                                                        │ one Statement a source
 *                                                                        ▼
 *   StableProvider.sites ──► SourceProvider.site(source, probe) ──► site that fires off-cpu's statements
 * </pre>
 *
 * <p><b>Form.</b> Lines; {@code #} begins a comment line, a backslash at the end goes on in the next.
 *
 * <pre>
 *   stability PROVIDER MODULE FUNCTION NAME ARGUMENTS      five triplets, once
 *
 *   probe off-cpu(struct task_struct *next) : (lwpsinfo_t *next, psinfo_t *next)
 *       from tracepoint sched_switch
 *           next = args[2]
 * </pre>
 *
 * <p>The first list has the <b>native arguments</b> (arg0 is the first), the second what {@code args[]}
 * show: native arguments translated by the D library or, with a plain type, as they are. Without a
 * second list {@code args[]} show the native ones. Native arguments are numbers and pointers, never
 * strings. A <b>source</b> is {@code from KIND PLACE}: {@code tracepoint NAME}, {@code function NAME
 * entry} or {@code return}, {@code counter EVENT} of the kernel's own (each single event), or {@code sample COUNTERS} of the network, looked at now and
 * then; arg0 is how much they grew. Below it stand, each on its line:
 *
 * <ul>
 *   <li>{@code NAME = EXPRESSION} for every native argument; in it (and in {@code when}, {@code do})
 *       {@code args[i]} and {@code argN} are the place's own, typed by BTF
 *   <li>{@code when EXPRESSION}: the guard, which of the place's firings are the probe's. It is
 *       evaluated at each firing and must not fault: no pointer may be followed that can be NULL
 *   <li>{@code has STRUCT.MEMBER}, {@code lacks STRUCT.MEMBER}: the source exists only where the
 *       kernel's structure has or lacks it. Ask for members, never for versions
 *   <li>{@code takes N}: the source exists only where the place has N arguments or more
 *   <li>{@code symbol FUNCTION}: only where the kernel has that function
 *   <li>{@code needs HELPER}: clauses that must run too
 * </ul>
 *
 * <p>Sources are alternatives: the probe is made of the first that exists. {@code and from ...} joins a
 * source to the one before: both fire the probe, and the alternative exists if all of them do. A probe
 * without a source that exists is not listed; who names it is told what the kernel lacks, or what a
 * line {@code absent TEXT} says.
 *
 * <p><b>thread.</b> {@code from tracepoint sched_switch thread args[2]} presents that task as the
 * current thread: {@code pid}, {@code execname}, {@code curthread}, {@code curpsinfo} and {@code
 * self->} are its. {@code stack()} is where it was switched out. Its memory cannot be reached from
 * there, so {@code ustack()}, {@code copyin()} and the like are refused.
 *
 * <p><b>Helpers</b> are clauses of the definition, {@code helper NAME} with sources like a probe's and
 * {@code do STATEMENTS}. They are compiled once, in front of the first clause that needs them, and only
 * store: nothing of them is recorded, counted or listed. Variables of a definition ({@code self->x},
 * {@code this->x}, {@code x}) are not those of programs.
 *
 * <p><b>To add one:</b> write it into the file (or a new file, and its name into the command's list of
 * providers), write the translators its arguments need into the D library, and run {@code
 * DefinitionsTest}, which compiles every definition against the running kernel.
 */
package jdtrace.provider.stable;
