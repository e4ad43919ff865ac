package jdtrace.provider;

import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;

/**
 * A provider whose places can serve the probes of others: what stable probes are made of. Questions
 * are answered for one place, without listing any.
 */
public interface SourceProvider {

  /** The name that the descriptions of its places carry. */
  String name();

  /** Types of a place's arguments, or null when this machine has no such place. */
  List<Type> arguments(ProbeDescription place);

  /**
   * A site at the source's place that fires another provider's probe.
   *
   * @throws MissingAbilityException when this machine or user cannot enable it
   */
  Site site(ProbeSource source, Probe as);
}
