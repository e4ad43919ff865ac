package jdtrace.provider;

import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.ProbeDescription;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;

/**
 * A family of probes. Ids are the provider's to give, from the range it was constructed with, and
 * stay the same for a probe during a session.
 */
public interface Provider {

  /** The name all its probes carry, e.g. {@code syscall}. */
  String name();

  /**
   * Hands every existing probe that the description matches to {@code sink}, by ascending id; and
   * creates, if this provider can, the probe that an exact description asks for ({@code
   * profile-123}).
   */
  void match(ProbeDescription description, Consumer<Probe> sink);

  /**
   * As {@link #match}, but what is looked for is only what the user may have meant: nothing of it is
   * going to be enabled, and what cannot be is not worth telling.
   */
  default void suggest(ProbeDescription description, Consumer<Probe> sink) {
    match(description, sink);
  }

  /** Arguments of one of its probes. */
  ProbeSignature signature(Probe probe);

  /** The type of D's {@code jthis} at one of its probes; null where there is no such object. */
  default Type receiver(Probe probe) {
    return null;
  }

  /** Stability of its names and arguments. */
  ProviderAttributes attributes();

  /**
   * Why a probe that DTrace has does not exist here; null when there is nothing to say of such a
   * probe. Asked only of descriptions that match nothing.
   */
  default String absence(ProbeDescription description) {
    return null;
  }

  /** The probe of an id of this provider's range, or null. */
  Probe probe(int id);

  /**
   * The sites that serve the matched probes.
   *
   * @throws MissingAbilityException when this machine or user cannot enable them
   */
  List<Site> sites(List<Match> matches);
}
