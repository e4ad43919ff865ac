package jdtrace.codegen.bpf.site;

import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.ffm.Fd;

/**
 * A kernel function, to which a TRACING program is tied when it is loaded.
 *
 * @param number what {@link ValueSource.TargetNumber} is in the program
 * @param attachType TRACE_FENTRY or TRACE_FEXIT
 * @param btfId of the function
 * @param module the BTF that has the id when it is not the kernel's own, else null
 */
public record FunctionTarget(int number, AttachType attachType, int btfId, Fd module) {}
