package jdtrace.types.btf;

import java.util.List;
import jdtrace.types.Type;

/**
 * A function of the kernel.
 *
 * @param module {@code vmlinux} or the module whose BTF has it
 * @param id of the FUNC, what {@code attach_btf_id} wants
 * @param parameterNames as many as the type has parameters; empty where the kernel gives none
 */
public record BtfFunction(
    String module, int id, String name, Type.Function type, List<String> parameterNames) {}
