/**
 * The facade over the passes: {@link jdtrace.lang.compile.Compiler} runs parser, checks and emission
 * unit by unit; {@link jdtrace.lang.compile.ErrorText} tells mistakes. It is a package of its own because the passes themselves depend on {@code
 * jdtrace.lang} (sources, the host), and packages have no cycles.
 */
package jdtrace.lang.compile;
