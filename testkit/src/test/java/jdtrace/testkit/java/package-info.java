/**
 * Java probes against real JVMs, each of the JDKs on this machine. {@link
 * jdtrace.testkit.java.JavaTarget} compiles and starts the programs in {@code src/test/java-targets}.
 */
package jdtrace.testkit.java;
