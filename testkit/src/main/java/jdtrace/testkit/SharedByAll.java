package jdtrace.testkit;

import jdtrace.runtime.shared.RegionLayout;

/** Engines with all variables where several JVMs and the kernel would have them, in this process. */
public final class SharedByAll {
  private SharedByAll() {}

  /** What is done meanwhile. */
  public interface Run<E extends Exception> {
    void run() throws E;
  }

  /** Does something while sessions that begin in this process have their variables there. */
  public static <E extends Exception> void during(Run<E> what) throws E {
    System.setProperty(RegionLayout.ALL, "all");
    try {
      what.run();
    } finally {
      System.clearProperty(RegionLayout.ALL);
    }
  }
}
