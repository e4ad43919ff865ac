package jdtrace.consumer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.Fault;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Probe;
import org.junit.jupiter.api.Test;

/** Lines on stderr and lists: spec errors.md 3, printf.md 6, consumer.md 4 and 8. */
class MessagesTest {
  private static final Probe PROBE = new Probe(77, "syscall", "vmlinux", "read", "entry");

  private final OutputBuffer out = new OutputBuffer();
  private final OutputOptions options = new OutputOptions();

  @Test
  void faultsNameAddressPlaceAndOffset() {
    FaultText.fault(out, 3, PROBE, Fault.BADADDR, 0x10, 2, 24);
    FaultText.fault(out, 3, PROBE, Fault.DIVZERO, 0x10, 0, -1);
    FaultText.fault(out, 3, PROBE, Fault.BADADDR, 0, 1, 0);
    FaultText.library(out, 4, PROBE, "couldn't freopen() \"f\": No such file or directory");
    assertThat(out.toString())
        .isEqualTo(
            """
            dtrace: error on enabled probe ID 3 (ID 77: syscall:vmlinux:read:entry): \
            invalid address (0x10) in action #2 at DIF offset 24
            dtrace: error on enabled probe ID 3 (ID 77: syscall:vmlinux:read:entry): \
            divide-by-zero in predicate
            dtrace: error on enabled probe ID 3 (ID 77: syscall:vmlinux:read:entry): \
            invalid address (0x0) in action #1 at DIF offset 0
            dtrace: error on enabled probe ID 4 (ID 77: syscall:vmlinux:read:entry): \
            couldn't freopen() "f": No such file or directory
            """);
  }

  private static Drops drops(long[] principal, long[] aggregation, long... rest) {
    return new Drops(
        principal,
        aggregation,
        rest[0],
        rest[1],
        rest[2],
        rest[3],
        rest[4],
        rest[5],
        rest[6],
        rest[7]);
  }

  @Test
  void dropsAreToldOnce() {
    DropReport report = new DropReport(options);
    Drops first = drops(new long[] {0, 1}, new long[] {5, 0}, 1, 2, 1, 2, 1, 2, 1, 2);
    report.report(out, first);
    assertThat(out.toString())
        .isEqualTo(
            """
            dtrace: 1 drop on CPU 1
            dtrace: 5 aggregation drops on CPU 0
            dtrace: 1 dynamic variable drop
            dtrace: 2 dynamic variable drops with non-empty rinsing list
            dtrace: 1 dynamic variable drop with non-empty dirty list
            dtrace: 2 speculative drops
            dtrace: 1 failed speculation (available buffer(s) still busy)
            dtrace: 2 failed speculations (no speculative buffer available)
            dtrace: 1 jstack()/ustack() string table overflow
            dtrace: 2 errors in ERROR probe enabling
            """);
    out.clear();
    report.report(out, first);
    assertThat(out.isEmpty()).isTrue();
    report.report(out, drops(new long[] {0, 4}, new long[] {5, 0}, 1, 2, 1, 2, 1, 2, 1, 2));
    assertThat(out.toString()).isEqualTo("dtrace: 3 drops on CPU 1\n");
  }

  @Test
  void countersThatTheEngineGoesOnIncrementing() {
    DropReport report = new DropReport(options);
    long[] live = {1};
    Drops drops = drops(live, new long[0], 0, 0, 0, 0, 0, 0, 0, 0);
    report.report(out, drops);
    live[0] = 3;
    report.report(out, drops);
    assertThat(out.toString()).isEqualTo("dtrace: 1 drop on CPU 0\ndtrace: 2 drops on CPU 0\n");
  }

  @Test
  void dropTags() {
    options.dropTags = true;
    new DropReport(options).report(out, drops(new long[] {2}, new long[0], 0, 1, 0, 0, 0, 0, 0, 0));
    assertThat(out.toString())
        .isEqualTo(
            "dtrace: [DTRACEDROP_PRINCIPAL] 2 drops on CPU 0\n"
                + "dtrace: [DTRACEDROP_DYNRINSE] 1 dynamic variable drop with non-empty rinsing"
                + " list\n");
  }

  @Test
  void probeList() {
    ProbeListing.heading(out);
    ProbeListing.row(out, PROBE);
    ProbeListing.row(out, new Probe(1, "dtrace", "", "", "BEGIN"));
    assertThat(out.toString())
        .isEqualTo(
            "   ID   PROVIDER            MODULE                          FUNCTION NAME\n"
                + "   77    syscall           vmlinux                              read entry\n"
                + "    1     dtrace                                                     BEGIN\n");
  }

  @Test
  void probeDetails() {
    ProbeListing.details(
        out, Attributes.EVOLVING_COMMON, Attributes.PRIVATE_ISA, List.of("int", "char"), List.of());
    ProbeListing.details(
        out, Attributes.EVOLVING_COMMON, Attributes.PRIVATE_UNKNOWN, List.of(), List.of());
    assertThat(out.toString())
        .isEqualTo(
            """

            \tProbe Description Attributes
            \t\tIdentifier Names: Evolving
            \t\tData Semantics:   Evolving
            \t\tDependency Class: Common

            \tArgument Attributes
            \t\tIdentifier Names: Private
            \t\tData Semantics:   Private
            \t\tDependency Class: ISA

            \tArgument Types
            \t\targs[0]: int
            \t\targs[1]: char


            \tProbe Description Attributes
            \t\tIdentifier Names: Evolving
            \t\tData Semantics:   Evolving
            \t\tDependency Class: Common

            \tArgument Attributes
            \t\tIdentifier Names: Private
            \t\tData Semantics:   Private
            \t\tDependency Class: Unknown

            \tArgument Types
            \t\tNone

            """);
  }

  @Test
  void stabilityReport() {
    ProbeListing.stability(
        out, "description syscall:::entry", Attributes.EVOLVING_COMMON, Attributes.STABLE_COMMON);
    assertThat(out.toString())
        .isEqualTo(
            """

            Stability attributes for description syscall:::entry:

            \tMinimum Probe Description Attributes
            \t\tIdentifier Names: Evolving
            \t\tData Semantics:   Evolving
            \t\tDependency Class: Common

            \tMinimum Statement Attributes
            \t\tIdentifier Names: Stable
            \t\tData Semantics:   Stable
            \t\tDependency Class: Common
            """);
  }
}
