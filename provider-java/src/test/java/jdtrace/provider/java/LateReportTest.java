package jdtrace.provider.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateReportTest {
  private static final long MILLISECOND = 1_000_000;

  private final List<String> told = new ArrayList<>();
  private final LateReport report = new LateReport();

  private List<String> tell() {
    told.clear();
    report.tell("java7", told::add);
    return told;
  }

  @Test
  void saysNothingOfNothing() {
    report.noticed(0);
    report.lost(0);
    assertThat(tell()).isEmpty();
  }

  /** Classes beyond what the agent keeps are counted over all times that it was asked. */
  @Test
  void whatCameTooFastIsTold() {
    report.lost(3);
    report.lost(0);
    report.lost(4);
    assertThat(tell()).containsExactly("java7: not traced, 7 classes that came too fast");
    assertThat(tell()).as("told once").isEmpty();
  }

  /** The time is the longest of all, rounded up; three names are told and how many more there are. */
  @Test
  void whatWasEnabledIsToldWithTheLongestTime() {
    report.noticed(5000 * MILLISECOND);
    report.enabled("d.D");
    report.noticed(0);
    for (String name : List.of("b.B", "a.A", "c.C", "e.E", "a.A")) {
      report.enabled(name);
    }
    report.lost(1);
    assertThat(tell()).hasSize(2);
    assertThat(told.get(0))
        .matches(
            "java7: loaded while tracing, and traced from 5[0-9]{3} ms at most after that:"
                + " a.A, b.B, c.C and 2 more");
    assertThat(told.get(1)).isEqualTo("java7: not traced, 1 class that came too fast");
  }
}
