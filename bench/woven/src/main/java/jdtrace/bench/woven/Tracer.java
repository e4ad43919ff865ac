package jdtrace.bench.woven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The real tracer, at work on this JVM as long as it is measured. */
@State(Scope.Benchmark)
public class Tracer {
  private static final String CLASS = "java$target:jdtrace.bench.woven.Shop:";
  private static final String PROGRAM =
      "BEGIN { printf(\"tracing\\n\"); }"
          + (CLASS + "count:entry { @count = count(); }")
          + (CLASS + "named:entry { @named[probefunc] = count(); }")
          + (CLASS + "predicate:entry /arg0 == -1/ { @predicate = count(); }")
          + (CLASS + "argument:entry { @argument = quantize(arg0); }")
          + (CLASS + "latency:entry { self->in = timestamp; }")
          + (CLASS + "latency:return /self->in/ {")
          + " @latency = quantize(timestamp - self->in); self->in = 0; }"
          + (CLASS + "left:entry { @left = count(); }")
          + "END { printa(\"counted %@d\\n\", @count); printa(\"until it left %@d\\n\", @left); }";

  private Process process;
  private BufferedReader out;

  /** Attaches; returns when every probe fires. */
  @Setup(Level.Trial)
  public void attach() throws IOException {
    process =
        new ProcessBuilder(
                System.getProperty("jdtrace.command"),
                "-qn",
                PROGRAM,
                "-p",
                Long.toString(ProcessHandle.current().pid()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); !"tracing".equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IllegalStateException("the tracer has ended");
      }
    }
  }

  /** Leaves, and shows what was counted: a row that was not traced would mean nothing. */
  @TearDown(Level.Trial)
  public void leave() throws IOException, InterruptedException {
    if (process.isAlive()) {
      process.toHandle().destroy(); // destroy() would close what it still says
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (!line.isBlank()) {
          System.out.println("\n" + line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the tracer failed");
    }
  }
}
