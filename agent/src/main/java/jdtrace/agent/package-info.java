/**
 * The guest in the traced JVM: what the tracer loads there, what it does on the tracer's behalf, and
 * how it leaves. Java 8, no dependency, no class of the application touched but by weaving.
 *
 * <pre>
 *   JVM's attach mechanism ──► AgentMain (a jar of one class, in the system class loader)
 *                                 │ commands' pipe: first the other classes, then requests
 *                                 ▼
 *                              Agent, one daemon thread, in a loader of its own
 *                                 ├ Classes, ClassBytes: which classes and methods there are
 *                                 ├ Weaving: sites into classes and out again (jdtrace.agent.weave)
 *                                 ├ Injection: the run-time library into java.lang
 *                                 └ Running: one session of the library (jdtrace.agent.rt)
 *                                 │ answers' pipe
 *                                 ▼
 *                              tracer
 * </pre>
 *
 * <p><b>Leaving.</b> The commands' pipe has one writer, the tracer. When it ends, by whatever signal,
 * the pipe does: the agent unlinks every site, ends the session, takes its sites out of every class,
 * compares what the JVM then has with what it had at first, and ends its thread. Its loader is then
 * garbage; but AgentMain holds it weakly, and as long as the collector leaves it the next session of the same
 * version of the tracer finds these classes loaded and partly compiled (a tenth of a second less). What stays until the JVM ends: AgentMain, the run-time library in java.lang (used again
 * by the next session), and a small class for each traced method of the JDK itself.
 *
 * <p><b>Manners.</b> No method of the application is called and no class of it initialised: class
 * files are read from the directories or by the JDK's own loaders that they come from, or taken from the JVM as it retransforms. What runs on
 * threads of the application is the transformer (one look into a map for a class that is not
 * wanted) and the clauses.
 *
 * <p><b>Files.</b> The tracer makes the pipes and the jar, readable by the owner of the JVM only, and
 * removes them as soon as the agent has said hello.
 */
package jdtrace.agent;
