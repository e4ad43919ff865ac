package jdtrace.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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

  /** With a JVM as target. */
  private static final String[] JAVA_PROGRAMS = {
    "BEGIN { exit(0); } java$target:jdtrace.dist.TrainingTarget:step:entry { @ = count(); }",
    "java$target:jdtrace.dist.TrainingTarget:step:entry /arg0 >= 0/ { self->in = timestamp; }"
        + " java$target:jdtrace.dist.TrainingTarget:step:return /self->in/ { @[probefunc] ="
        + " quantize(timestamp - self->in); self->in = 0; } tick-50ms { exit(0); }",
    "java$target:jdtrace.dist.TrainingTarget::entry"
        + " { printf(\"%s %d\", probefunc, arg0); @[jstack(3)] = count(); }"
        + " tick-50ms { exit(0); }",
    "java$target:jdtrace.dist.TrainingTarget:name:entry"
        + " { printf(\"%s %d\", stringof(args[0]), jthis->steps); } tick-50ms { exit(0); }",
  };

  private TrainingRun() {}

  public static void main(String[] args) throws IOException {
    for (String[] line : COMMAND_LINES) {
      run(line);
    }
    Process target =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "jdtrace.dist.TrainingTarget")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      target.getInputStream().read(); // it runs
      for (String program : JAVA_PROGRAMS) {
        run("-qn", program, "-p", Long.toString(target.pid()));
      }
    } finally {
      target.destroy();
    }
  }

  private static void run(String... line) {
    int status = Dtrace.run(line, OutputStream.nullOutputStream(), System.err);
    System.err.println("[" + status + "] " + String.join(" ", line));
  }
}
