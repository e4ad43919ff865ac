package jdtrace.provider.fbt;

/** Who is told how the instrumentation of many functions goes. */
public interface EnablingReport {
  /** A line for the user. */
  void say(String message);

  /**
   * So many functions of all are instrumented. Called often.
   *
   * @param done equal to {@code all} at the end
   */
  void progress(int done, int all);
}
