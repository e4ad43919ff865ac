package jdtrace.testkit.lab;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs the test classes that its arguments name, in one JVM, because starting one takes a second
 * under software emulation. Prints a line a test; exits with 1 when one failed, with 2 when none ran.
 */
public final class GuestTests {
  private GuestTests() {}

  public static void main(String[] args) {
    List<DiscoverySelector> classes = new ArrayList<>();
    for (String name : args) {
      classes.add(DiscoverySelectors.selectClass(name));
    }
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(classes).build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary, new Progress());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    summary.getSummary().printFailuresTo(out, 60);
    long found = summary.getSummary().getTestsFoundCount();
    long failed = summary.getSummary().getTotalFailureCount();
    long skipped = found - summary.getSummary().getTestsStartedCount();
    skipped += summary.getSummary().getTestsAbortedCount();
    out.println("lab: " + found + " tests, " + failed + " failed, " + skipped + " skipped");
    System.exit(failed > 0 ? 1 : found == skipped ? 2 : 0);
  }

  /** A line as each test ends: when the time limit strikes, the console shows how far it came. */
  private static final class Progress implements TestExecutionListener {
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      System.out.println("lab: skipped " + name(test) + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        String why = result.getThrowable().map(t -> ": " + t.getMessage()).orElse("");
        System.out.println("lab: " + result.getStatus() + " " + name(test) + why);
      }
    }

    private static String name(TestIdentifier test) {
      return test.getLegacyReportingName() + " in " + test.getParentId().orElse("");
    }
  }
}
