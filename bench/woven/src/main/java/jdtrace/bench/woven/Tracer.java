package jdtrace.bench.woven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

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
          + "END { printf(\"= Count\\n\"); printa(\"%@d\\n\", @count);"
          + " printf(\"= ByName\\n\"); printa(\"%s %@d\\n\", @named);"
          + " printf(\"= Predicate\\n\"); printa(\"%@d\\n\", @predicate);"
          + " printf(\"= Argument\\n\"); printa(@argument);"
          + " printf(\"= Latency\\n\"); printa(@latency);"
          + " printf(\"= Left\\n\"); printa(\"%@d\\n\", @left); }";

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

  /** Leaves, and says what was counted of what is measured. */
  @TearDown(Level.Trial)
  public void leave(BenchmarkParams measured) throws IOException, InterruptedException {
    new Shop().predicate(-1); // true for once: else nothing would tell that its probe is there
    String name = measured.getBenchmark();
    leave(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Leaves; {@code name} is that of a benchmark, which ends in that of what the program prints. */
  void leave(String name) throws IOException, InterruptedException {
    long counted = 0;
    if (process.isAlive()) {
      process.toHandle().destroy(); // destroy() would close what it still says
      boolean own = false;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String text = line.strip();
        if (text.startsWith("= ")) {
          own = isMeasuredBy(name, text.substring(2));
        } else if (own && text.matches(".*\\d")) {
          counted += Long.parseLong(text.substring(text.lastIndexOf(' ') + 1));
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the tracer failed");
    }
    System.out.println("\ncounted " + counted);
  }

  private static boolean isMeasuredBy(String benchmark, String probe) {
    String text = benchmark.replace("2", "").toLowerCase(Locale.ROOT);
    return text.endsWith(probe.toLowerCase(Locale.ROOT));
  }
}
