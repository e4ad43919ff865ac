package jdtrace.provider;

import java.util.List;
import jdtrace.dif.SplicedSource;
import jdtrace.dif.TranslatedArgument;
import jdtrace.types.Type;

/**
 * What {@code -lv} shows of a probe's arguments, and what the compiler types {@code args[]} by.
 *
 * @param arguments types of the native arguments in order, which are args[0].. if nothing is
 *     translated; a null element is an argument whose type is unknown
 * @param translated what args[0].. are instead, each by way of a translator of the D library; null
 *     when the probe's arguments are shown as they are
 * @param sources the probes that a stable probe is made of, all of them at once; empty for a probe
 *     that is a place of its own
 */
public record ProbeSignature(
    List<Type> arguments, List<TranslatedArgument> translated, List<SplicedSource> sources) {
  public static final ProbeSignature NONE = new ProbeSignature(List.of());

  /** Arguments shown as they are. */
  public ProbeSignature(List<Type> arguments) {
    this(arguments, null);
  }

  /** A probe that is a place of its own. */
  public ProbeSignature(List<Type> arguments, List<TranslatedArgument> translated) {
    this(arguments, translated, List.of());
  }
}
