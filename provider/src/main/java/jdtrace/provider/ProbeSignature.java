package jdtrace.provider;

import java.util.List;
import jdtrace.types.Type;

/**
 * What {@code -lv} shows of a probe's arguments, and what the compiler types {@code args[]} by.
 *
 * @param arguments types of args[0].. in order; a null element is an argument whose type is unknown
 */
public record ProbeSignature(List<Type> arguments) {
  public static final ProbeSignature NONE = new ProbeSignature(List.of());
}
