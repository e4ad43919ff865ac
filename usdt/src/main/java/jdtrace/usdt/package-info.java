/**
 * Probes that a Java program defines itself: statically defined tracing for user-level Java.
 *
 * <pre>
 *   interface with @ProviderName, or a builder
 *        │  UsdtProvider
 *        ▼
 *   class jdtrace.usdt.provider.NAME, in a class loader of its own
 *        static void PROBE(arguments) { }      one empty method for each probe
 *        static boolean PROBE$enabled          what an is-enabled method answers
 * </pre>
 *
 * <p>A probe is a method that does nothing, so that the compiler of the virtual machine makes nothing
 * of it: a probe that is off costs nothing. A tracer finds providers by the name of the class,
 * reads names and types of probes off its static methods, and enables a probe like any other method's
 * entry. There is no registry, no thread, no socket and no reference that would keep a provider alive: a
 * provider goes when the program lets go of it, together with its class loader.
 *
 * <p>This package is linked into other people's programs: it depends on nothing and runs on Java 8. It
 * must never throw from a probe, and never talk to a tracer by itself.
 */
package jdtrace.usdt;
