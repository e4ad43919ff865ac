/**
 * Build tool, never shipped: keeps every Java source of the tree in one layout.
 *
 * <p>The layout is google-java-format's, except that Javadoc is left as written, because our
 * package comments hold pictures. The formatter needs javac's own parser of the language level we
 * write, so it cannot run inside Maven (which may be on an older JDK); it runs here, once for the
 * whole tree, in a JVM of the toolchain's JDK.
 */
package jdtrace.codestyle;
