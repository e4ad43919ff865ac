package jdtrace.provider;

import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.runtime.Probe;

/** A provider whose probes may come while a session runs: classes that are loaded. */
public interface GrowingProvider extends Provider {

  /** Whether probes that a description means may come. */
  boolean grows(ProbeDescription description);

  /** Looks for what has come; {@link #arrivals} tells it until this is called again. */
  void refresh();

  /** The probes that a description means and that have come, of whatever provider they are. */
  List<Probe> arrivals(ProbeDescription description);

  /** These of the arrivals are traced from now on. */
  void enabled(List<Probe> arrived);

  /** This one of the arrivals is not traced; the user is told at the end. */
  void refuse(Probe arrived, String reason);
}
