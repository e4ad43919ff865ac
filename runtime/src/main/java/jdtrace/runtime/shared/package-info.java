/**
 * Variables that several engines, or several JVMs, of one session use: the layout of the memory that all of them
 * see. They differ in how they reach it (a map of the kernel's, an address in a JVM); what lies where,
 * and what each access does, is the same for all and said here.
 */
package jdtrace.runtime.shared;
