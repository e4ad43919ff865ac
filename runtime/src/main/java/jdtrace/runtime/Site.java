package jdtrace.runtime;

import java.util.List;
import jdtrace.dif.ProbeSource;

/**
 * A place where probes fire, as a provider offers it to an engine. One site may carry a whole
 * family of probes (all system call entries are one tracepoint). Which kinds of site an engine can
 * serve is the engine's to say.
 */
public interface Site {
  /** The probes of this site that the session uses, by ascending id. */
  List<Probe> probes();

  /** What the statements to run here name as their source; null when the probes are the place's. */
  default ProbeSource source() {
    return null;
  }
}
