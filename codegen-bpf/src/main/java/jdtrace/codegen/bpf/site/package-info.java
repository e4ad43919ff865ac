/**
 * What a kernel provider tells the BPF engine about a place where probes fire: the kind of program,
 * which probe a firing is, where its arguments are, and how to attach. Pure data; nothing here opens
 * anything until {@link jdtrace.codegen.bpf.site.Attacher#attach} is called.
 */
package jdtrace.codegen.bpf.site;
