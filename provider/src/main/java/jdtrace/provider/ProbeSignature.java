package jdtrace.provider;

import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.types.Type;

/**
 * What {@code -lv} shows of a probe, and what the compiler types {@code args[]} by.
 *
 * @param arguments types of args[0].. in order
 * @param probeAttributes stability of the probe's description
 * @param argumentAttributes stability of its arguments
 */
public record ProbeSignature(
    List<Type> arguments, Attributes probeAttributes, Attributes argumentAttributes) {}
