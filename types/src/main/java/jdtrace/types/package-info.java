/**
 * One immutable type graph for every world a D program can look into: C types of D itself, the
 * kernel's BTF, later CTF, DWARF and class metadata. Readers (sub-packages) flow in, {@link
 * jdtrace.types.Type} values flow out; the compiler reasons about them, the consumer prints by
 * them. Members of structures are read on first use, because a kernel has 100,000 types and a
 * script names five. Nothing here evaluates anything, and nothing but a reader touches a file.
 */
package jdtrace.types;
