/**
 * ELF files, as far as addresses of processes need them to become names: 64-bit, little endian.
 *
 * <pre>
 *   pc ─ ProcessMaps ─► offset in a file ─ program headers ─► address as linked ─ symbol table ─► name
 * </pre>
 *
 * <p>What is in a file is not trusted: every offset is checked, sizes are bounded, and a file that is
 * none or damaged is an {@link java.io.IOException}, never another exception. Only the tables that are
 * needed are read, never the whole file.
 */
package jdtrace.linux.elf;
