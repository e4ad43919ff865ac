/**
 * The {@code dtrace} command: a thin face that reads the command line, chooses providers and engine,
 * and runs one {@link jdtrace.consumer.Session}. What it says and with which status it ends is
 * dtrace(1)'s (spec consumer.md sections 1 to 4). Nothing depends on this package.
 */
package jdtrace.cli;
