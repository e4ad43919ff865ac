package jdtrace.consumer.format;

import static org.assertj.core.api.Assertions.assertThat;

import jdtrace.runtime.Probe;
import org.junit.jupiter.api.Test;

/** Spec printf.md section 2. */
class RecordFramingTest {
  private static final Probe READ_ENTRY = new Probe(10, "syscall", "vmlinux", "read", "entry");
  private static final Probe READ_RETURN = new Probe(11, "syscall", "vmlinux", "read", "return");
  private static final Probe FOO_ENTRY = new Probe(20, "fbt", "vmlinux", "foo", "entry");
  private static final Probe FOO_RETURN = new Probe(21, "fbt", "vmlinux", "foo", "return");
  private static final Probe TICK = new Probe(3, "tick", "", "", "tick-1s");
  private static final String FLOW_HEADING = "CPU FUNCTION                                 \n";

  private final OutputOptions options = new OutputOptions();
  private final OutputBuffer out = new OutputBuffer();
  private final RecordFraming framing = new RecordFraming(options);

  private void record(int cpu, Probe probe, int epid) {
    framing.begin(out, cpu, probe, epid);
    framing.end(out);
  }

  @Test
  void headingOnceThenPrefixes() {
    record(0, READ_ENTRY, 1);
    record(12, TICK, 2);
    assertThat(out.toString())
        .isEqualTo(
            "CPU     ID                    FUNCTION:NAME\n"
                + "  0     10                       read:entry \n"
                + " 12      3                         :tick-1s \n");
  }

  @Test
  void widerNamesPushRight() {
    Probe probe = new Probe(1234567, "fbt", "m", "a_function_of_quite_some_length", "return");
    record(1000, probe, 1);
    assertThat(out.toString()).endsWith("\n1000 1234567 a_function_of_quite_some_length:return \n");
  }

  @Test
  void quietIsNothing() {
    options.quiet = true;
    record(0, READ_ENTRY, 1);
    assertThat(out.isEmpty()).isTrue();
  }

  private static String line(String label) {
    return "  0 " + label + " ".repeat(41 - label.length()) + " \n";
  }

  @Test
  void flowIndentsByCalls() {
    options.flowIndent = true;
    record(0, READ_ENTRY, 1);
    record(0, FOO_ENTRY, 2);
    record(0, TICK, 3);
    record(0, FOO_RETURN, 4);
    record(0, READ_RETURN, 5);
    record(0, READ_RETURN, 5);
    assertThat(out.toString())
        .isEqualTo(
            FLOW_HEADING
                + line(" => read")
                + line("   -> foo")
                + line("    | :tick-1s")
                + line("   <- foo")
                + line(" <= read")
                + line(" <= read"));
  }

  @Test
  void theSecondClauseOnOneProbeIsNoSecondCall() {
    options.flowIndent = true;
    record(0, FOO_ENTRY, 1);
    record(0, FOO_ENTRY, 2);
    record(0, FOO_ENTRY, 2);
    assertThat(out.toString())
        .isEqualTo(FLOW_HEADING + line(" -> foo") + line("  | foo:entry") + line("   -> foo"));
  }

  @Test
  void recordsOfAnotherCpuDoNotCountAsThePreviousOne() {
    options.flowIndent = true;
    record(0, FOO_ENTRY, 1);
    record(9, FOO_ENTRY, 2);
    assertThat(out.toString()).endsWith("  9    -> foo" + " ".repeat(32) + " \n");
  }

  @Test
  void returnIsTheLastClauseOfItsProbe() {
    options.flowIndent = true;
    record(0, FOO_ENTRY, 1);
    framing.begin(out, 0, FOO_RETURN, 2, 3, FOO_RETURN.id());
    framing.end(out);
    framing.begin(out, 0, FOO_RETURN, 3, 1, FOO_ENTRY.id());
    framing.end(out);
    assertThat(out.toString())
        .isEqualTo(FLOW_HEADING + line(" -> foo") + line("  | foo:return") + line(" <- foo"));
  }

  @Test
  void namesThatEndInEntry() {
    options.flowIndent = true;
    record(0, new Probe(1, "hotspot", "libjvm", "f", "method-entry"), 1);
    record(0, new Probe(2, "x", "m", "f", "carpentry"), 2);
    record(0, new Probe(3, "hotspot", "libjvm", "f", "method-return"), 3);
    assertThat(out.toString())
        .isEqualTo(FLOW_HEADING + line(" -> f") + line("  | f:carpentry") + line(" <- f"));
  }

  @Test
  void quietFlowKeepsHeadingAndPrefixAndLosesTheNewline() {
    options.flowIndent = true;
    options.quiet = true;
    record(0, FOO_ENTRY, 1);
    assertThat(out.toString()).isEqualTo(FLOW_HEADING + "  0  -> foo" + " ".repeat(34) + " ");
  }

  /** A number that is no CPU's must not decide how much memory is taken. */
  @Test
  void aCpuBeyondAllHasNoHistory() {
    options.flowIndent = true;
    for (int cpu : new int[] {Integer.MAX_VALUE, 1 << 30, -1}) {
      record(cpu, READ_ENTRY, 1);
      record(cpu, READ_ENTRY, 2);
    }
    assertThat(out.toString().lines().filter(l -> l.contains("=> read"))).hasSize(6);
  }
}
