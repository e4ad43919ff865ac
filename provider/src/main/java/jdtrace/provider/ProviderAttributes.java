package jdtrace.provider;

import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;

/** Stability of the parts of a provider's probe names and of its arguments (spec providers.md). */
public record ProviderAttributes(
    Attributes provider,
    Attributes module,
    Attributes function,
    Attributes name,
    Attributes arguments) {
  private static final Attributes BEST =
      new Attributes(
          Attributes.Stability.STANDARD,
          Attributes.Stability.STANDARD,
          Attributes.DependencyClass.COMMON);

  /** The minimum over the parts a description names; an empty part does not count. */
  public Attributes of(ProbeDescription description) {
    Attributes least = BEST;
    if (!description.provider().isEmpty()) {
      least = least.min(provider);
    }
    if (!description.module().isEmpty()) {
      least = least.min(module);
    }
    if (!description.function().isEmpty()) {
      least = least.min(function);
    }
    if (!description.name().isEmpty()) {
      least = least.min(name);
    }
    return least;
  }
}
