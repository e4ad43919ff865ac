package jdtrace.testkit;

import jdtrace.codegen.jvm.GuestVariables;

/** Engine {@code jvm} with all variables, in this process, where several JVMs and the kernel would have them. */
public final class SharedByAll {
  private SharedByAll() {}

  /** What is done meanwhile. */
  public interface Run<E extends Exception> {
    void run() throws E;
  }

  /** Does something while sessions that begin in this process have their variables there. */
  public static <E extends Exception> void during(Run<E> what) throws E {
    System.setProperty(GuestVariables.ALL, "all");
    try {
      what.run();
    } finally {
      System.clearProperty(GuestVariables.ALL);
    }
  }
}
