package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jdtrace.linux.kernel.NetworkCounters;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;

/** The provider mib, against a known number of connections and datagrams. */
@LiveKernel
class MibLiveTest {
  /** What a program said in the line that begins with "told", beside what the traffic did. */
  private static String run(String program, String traffic) {
    DtraceCommand.Result result =
        DtraceCommand.run("-qn", program, "-c", NetworkRun.command() + " " + traffic);
    assertThat(result.status()).as(result.err()).isZero();
    return result
        .out()
        .lines()
        .filter(line -> line.startsWith("told "))
        .map(line -> line.substring("told ".length()))
        .findFirst()
        .orElseThrow();
  }

  /** Five connections that a server takes, and three that nobody listens for. */
  @Test
  void connectionsAreCountedByTheirEvents() {
    String out =
        run(
            "BEGIN { @a = sum(0); @p = sum(0); @f = sum(0); @r = sum(0); }"
                + " mib:::tcpActiveOpens /pid == $target/ { @a = sum(arg0); }"
                + " mib:::tcpPassiveOpens { @p = sum(arg0); }"
                + " mib:::tcpAttemptFails { @f = sum(arg0); }"
                + " mib:::tcpOutRsts { @r = sum(args[0]); }"
                + " END { printa(\"told %@d %@d %@d %@d\\n\", @a, @p, @f, @r); }",
            "connect4=5 refused4=3");
    String[] counts = out.split(" ");
    assertThat(counts[0]).isEqualTo("8");
    // Other processes connect too.
    assertThat(Long.parseLong(counts[1])).isGreaterThanOrEqualTo(5);
    assertThat(Long.parseLong(counts[2])).isGreaterThanOrEqualTo(3);
    assertThat(Long.parseLong(counts[3])).isGreaterThanOrEqualTo(3);
  }

  /** What is only looked at is complete when tracing ends, and no more than the kernel counted. */
  @Test
  void countersThatAreLookedAtAreComplete() throws IOException {
    String counter = "Udp.OutDatagrams+Udp6OutDatagrams";
    final long before = NetworkCounters.read(counter);
    String out =
        run(
            "mib:::udpHCOutDatagrams { @ = sum(arg0); } END { printa(\"told %@d\\n\", @); }",
            "udp4=500");
    long after = NetworkCounters.read(counter);
    assertThat(Long.parseLong(out)).isBetween(500L, after - before);
  }
}
