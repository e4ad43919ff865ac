package jdtrace.dist;

import java.io.OutputStream;
import jdtrace.cli.Dtrace;

/** Runs typical command lines, one after the other, and says on standard error how each ended. */
public final class TrainingRun {
  private static final String[][] COMMAND_LINES = {
    {"-n", "BEGIN { exit(0); }"},
    {"-xengine=interp", "-n", "BEGIN { trace(\"hello\"); @[pid] = count(); exit(0); }"},
    {"-l", "-P", "syscall"},
    {"-S", "-e", "-n", "BEGIN { trace(1 + 2); }"},
    {
      "-n", "syscall:::entry { @[execname, probefunc] = count(); } tick-20ms { exit(0); }",
    },
    {
      "-n",
      "syscall::read:entry { self->ts = timestamp; } syscall::read:return /self->ts/"
          + " { @t[execname] = quantize(timestamp - self->ts); self->ts = 0; }",
      "-c",
      "/bin/true",
    },
    {
      "-n",
      "syscall::openat:entry { printf(\"%s %s\", execname, copyinstr(arg1)); }",
      "-c",
      "/bin/true",
    },
    {
      "-n",
      "profile-997 { @[execname, pid] = count(); }"
          + " tick-10ms { printa(@); trunc(@, 5); } tick-20ms { exit(0); }",
    },
    {
      "-qn",
      "syscall::write:entry { @ = llquantize(arg2, 10, 0, 6, 20);"
          + " @l = lquantize(arg2, 0, 1000, 100); @a = avg(arg2); @s = stddev(arg2);"
          + " @m = max(arg2); @n = min(arg2); @u = sum(arg2); } tick-20ms { exit(0); }",
    },
    {"-n", "profile-997 { @[stack()] = count(); } tick-20ms { exit(0); }"},
    {"-n", "BEGIN { trace(nothing); }"},
  };

  private TrainingRun() {}

  public static void main(String[] args) {
    for (String[] line : COMMAND_LINES) {
      int status = Dtrace.run(line, OutputStream.nullOutputStream(), System.err);
      System.err.println("[" + status + "] " + String.join(" ", line));
    }
  }
}
