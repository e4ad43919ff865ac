/**
 * The D libraries: the system's, which is part of the program, and directories of the user's.
 *
 * <p>The system library is D text in resources beside this package ({@code library/*.d}). A run that
 * uses nothing of it must not pay for it, so {@link jdtrace.consumer.library.SystemLibrary} knows
 * without reading any file which of them defines a name; a file is read and compiled when the first
 * program asks for one of its names. A test holds the list against the files.
 *
 * <p>One file is not text but made: {@code topology.d} tells in which package and NUMA node each CPU
 * of this machine is.
 *
 * <p>How the files serve several kernels: what differs between kernels is an inline in a file of its
 * own for each form, and the pragma {@code depends_on member} leaves out those that do not fit.
 */
package jdtrace.consumer.library;
