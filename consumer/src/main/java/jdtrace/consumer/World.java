package jdtrace.consumer;

import java.util.OptionalLong;
import jdtrace.types.TypeCatalog;

/** What a session asks of the machine it runs on; everything is answered lazily. */
public interface World {

  /** Types of the running kernel; empty where it has none to offer. */
  TypeCatalog types();

  /** Types that programs can name: the kernel's, and those of the processes that are traced. */
  default TypeCatalog programTypes() {
    return types();
  }

  /** Address of a kernel symbol; {@code module} is null for any. */
  OptionalLong symbolAddress(String module, String name);

  /** Whether a kernel module is loaded or built in; {@code vmlinux} is the kernel itself. */
  default boolean hasModule(String name) {
    return false;
  }

  /** The physical package of each CPU, by its id; CPUs beyond the last are where the last is. */
  default int[] packageOfCpu() {
    return new int[1];
  }

  /** The NUMA node of each CPU, likewise. */
  default int[] nodeOfCpu() {
    return new int[1];
  }

  /** The CPUs that run now. */
  default int[] onlineCpus() {
    return new int[1];
  }

  /** Ids that macros name: {@code pid ppid uid euid gid egid pgid sid target}. */
  OptionalLong macro(String name);

  /** Called once before tracing begins: from here on signals and target processes are watched. */
  void prepare();

  /** Lets the target processes run, if there are any. */
  void releaseTargets();

  /** Lets processes end that wait for us. */
  default void letTargetsEnd() {}

  /**
   * Sleeps until a moment of {@link System#nanoTime} or until something happens.
   *
   * @return why the sleep ended
   */
  Wake await(long deadlineNanos);

  /** Why a sleep ended. */
  enum Wake {
    /** The deadline has come. */
    TIMEOUT,
    /** The user wants the session to end (SIGINT, SIGTERM); may be reported again. */
    INTERRUPTED,
    /** A process waits with its end until what it holds is fetched; then {@link #letTargetsEnd}. */
    TARGET_ENDING,
    /** The last target process has ended. */
    TARGETS_GONE
  }
}
