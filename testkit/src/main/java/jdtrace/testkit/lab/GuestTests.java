package jdtrace.testkit.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs the test classes that its arguments name, or a method {@code CLASS#METHOD} of one, in one JVM, because starting one takes a second
 * under software emulation. Prints a line a test, and writes a line a class to the file that the
 * property {@code jdtrace.lab} names; exits with 1 when one failed, with 2 when none ran.
 */
public final class GuestTests {
  private static final int TRACE_LINES = 60;

  private GuestTests() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    List<DiscoverySelector> classes = new ArrayList<>();
    for (String name : args) {
      int mark = name.indexOf('#');
      if (mark < 0) {
        classes.add(DiscoverySelectors.selectClass(name));
      } else {
        addMethods(Class.forName(name.substring(0, mark)), name.substring(mark + 1), classes);
      }
    }
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(classes).build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    Progress progress = new Progress();
    LauncherFactory.create().execute(request, summary, progress);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    summary.getSummary().printFailuresTo(out, TRACE_LINES);
    String table = System.getProperty("jdtrace.lab");
    if (table != null) {
      Files.write(Path.of(table), progress.table());
    }
    Counts sum = progress.sum();
    out.println(
        "lab: " + sum.passed + " passed, " + sum.failed + " failed, " + sum.skipped + " skipped");
    boolean failed = sum.failed > 0 || summary.getSummary().getTotalFailureCount() > 0;
    System.exit(failed ? 1 : sum.passed == 0 ? 2 : 0);
  }

  private static void addMethods(Class<?> of, String name, List<DiscoverySelector> to) {
    for (Method method : of.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        to.add(DiscoverySelectors.selectMethod(of, method));
      }
    }
  }

  private static final class Counts {
    int passed;
    int failed;
    int skipped;
  }

  /** A line as each test ends: when the time limit strikes, the console shows how far it came. */
  private static final class Progress implements TestExecutionListener {
    private final Map<String, Counts> classes = new LinkedHashMap<>();
    private long started;

    private Counts of(TestIdentifier test) {
      return classes.computeIfAbsent(className(test), _ -> new Counts());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      started = System.nanoTime();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      of(test).skipped++;
      System.out.println("lab: skipped " + name(test) + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
      if (!test.isTest() && passed) {
        return;
      }
      Counts counts = of(test);
      String verdict;
      switch (result.getStatus()) {
        case SUCCESSFUL -> {
          counts.passed++;
          verdict = "passed ";
        }
        case ABORTED -> {
          counts.skipped++;
          verdict = "skipped ";
        }
        default -> {
          counts.failed++;
          verdict = "FAILED ";
        }
      }
      long millis = (System.nanoTime() - started) / 1_000_000;
      String why = result.getThrowable().map(t -> ": " + t.getMessage()).orElse("");
      System.out.println("lab: " + verdict + name(test) + ", " + millis + " ms" + why);
    }

    private static String className(TestIdentifier test) {
      String name =
          switch (test.getSource().orElse(null)) {
            case MethodSource m -> m.getClassName();
            case ClassSource c -> c.getClassName();
            case null, default -> test.getUniqueId();
          };
      return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String name(TestIdentifier test) {
      return test.isTest() ? className(test) + "." + test.getDisplayName() : className(test);
    }

    /** Lines {@code CLASS PASSED[,FAILED-failed][,SKIPPED-skipped]}. */
    List<String> table() {
      List<String> lines = new ArrayList<>();
      classes.forEach((name, counts) ->
          lines.add(
              name
                  + " "
                  + counts.passed
                  + (counts.failed > 0 ? "," + counts.failed + "-failed" : "")
                  + (counts.skipped > 0 ? "," + counts.skipped + "-skipped" : "")));
      return lines;
    }

    Counts sum() {
      Counts sum = new Counts();
      for (Counts counts : classes.values()) {
        sum.passed += counts.passed;
        sum.failed += counts.failed;
        sum.skipped += counts.skipped;
      }
      return sum;
    }
  }
}
