package jdtrace.linux.proc;

/** A process that a session is about. */
public sealed interface Target extends AutoCloseable permits CommandTarget, PidTarget {
  /** Its process id in our pid namespace: D's {@code $target}. */
  int pid();

  /** A descriptor that is readable once the process is dead. Owned by this; do not close it. */
  int pidfd();

  /** Lets the process run; for a process that was running already nothing happens. */
  void release();

  /** How it ended, or null while it lives. Never waits. */
  ExitStatus pollExit();

  /** Ends our interest; a command that still runs is killed, a process given by pid runs on. */
  @Override
  void close();
}
