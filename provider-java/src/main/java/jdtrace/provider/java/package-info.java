/**
 * The provider {@code java}: methods of running JVMs; and those that programs in them define.
 *
 * <pre>
 *   java1234:com.acme.Order*:place:entry ──► JavaProviders ──► JavaProvider of process 1234
 *   shop1234:::order-start                         └──► JavaUsdt, of probes of that JavaProvider
 *        JvmProcess   who and what the process is, files as it sees them
 *        HotSpotAttach   the JVM's own protocol: load an agent
 *        GuestFiles   pipes, agent jar, shared memory: the JVM's user's, gone as soon as both have them
 *        AgentConnection   requests and answers ──► jdtrace.agent.Agent
 *        JavaTypes   classes as D types
 *        PointNames, JavaMethod, InstalledSites   which point of which method, and its number in the JVM
 *        LateReport   classes that came while the JVM was traced
 *        RemoteGuest   what the engine sees of it ──► jdtrace.agent.rt.Session
 * </pre>
 *
 * <p>A JVM is attached to when a description first names it, and left when the session closes. Nothing
 * in it is changed before the session's probes are known; then all classes concerned are changed at
 * once. Classes that come later and that a description means are noted by the agent on the thread that
 * loads them, which does not wait; the tracer asks for them when a word in the shared memory says so, makes
 * their probes and sites, and tells at the end from when on they were traced. Only the JVM's own user, or root, can do any of this: the JVM checks who connects, and the
 * files are readable by its user alone.
 *
 * <p><b>Names.</b> module = the class as the JVM names it ({@code com.acme.Outer$Inner}; in a
 * description also {@code com.acme.Outer.Inner}), function = the method, with the types of its
 * parameters if the class has several of the name, name = {@code entry return throw}, a point inside of
 * the method ({@code new call-entry monitor-enter}...) or the number of a line. A description may give the types as well, or the JVM's descriptor. Line probes exist for
 * those who ask for a number.
 */
package jdtrace.provider.java;
