package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jdtrace.lang.Source;
import jdtrace.lang.TestHost;
import jdtrace.lang.ast.Unit;
import org.junit.jupiter.api.Test;

/**
 * Parsing is on the way from Enter to the first probe firing: a one-liner loads few classes of ours
 * and none of the JDK's expensive machinery (strings concatenated by invokedynamic cost 15 ms once,
 * November 2026).
 */
class StartUpTest {
  private static final int MOST_CLASSES = 60;
  private static final String BEGIN = "jdtrace.lang.parse.Parser ";
  private static final String END = StartUpTest.class.getName() + "$Done ";

  private static final class Done {
    static void mark() {}
  }

  /** The child: parses one program and touches {@link Done}. */
  public static void main(String[] args) {
    Parser parser = new Parser(new Source(args[0], Source.Kind.NAME, null), new TestHost());
    Unit unit = parser.next();
    while (unit != null) {
      unit = parser.next();
    }
    Done.mark();
  }

  @Test
  void fewClasses() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                StartUpTest.class.getName(),
                "syscall::read:entry { self->ts = timestamp; } syscall::read:return /self->ts/ {"
                    + " @t[execname, \"x\"] = quantize(timestamp - self->ts); self->ts = 0; }")
            .redirectErrorStream(true)
            .start();
    String log = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), log);
    int begin = log.indexOf(" " + BEGIN);
    int end = log.indexOf(" " + END);
    assertTrue(begin >= 0 && end > begin, log);
    List<String> loaded = log.substring(begin, end).lines().toList();
    long ours = loaded.stream().filter(line -> line.contains(" jdtrace.")).count();
    assertTrue(ours <= MOST_CLASSES, ours + " classes: " + loaded);
    for (String expensive :
        new String[] {"java.lang.invoke.", "java.util.regex.", "java.util.stream.", "ErrorTag"}) {
      assertTrue(loaded.stream().noneMatch(line -> line.contains(expensive)), expensive + loaded);
    }
  }
}
