/**
 * The training run behind {@code dtrace.aot}, the JDK's cache of classes loaded, linked and profiled.
 *
 * <p>A start loads from the cache whatever the training loaded, so the training does in one process
 * what users do in many: it compiles and runs typical one-liners against the live kernel, lists
 * probes, prints DIF, and reports an error. On a machine where the kernel refuses, it trains what
 * comes before the refusal, and the interpreter.
 */
package jdtrace.dist;
