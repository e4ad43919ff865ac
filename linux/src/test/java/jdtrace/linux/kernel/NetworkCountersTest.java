package jdtrace.linux.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The two forms of the files of counters. */
class NetworkCountersTest {
  private static final String GROUPS =
      "Ip: Forwarding InReceives\nIp: 2 129485\nTcp: MaxConn InSegs\nTcp: -1 7\n";

  @Test
  void groupsHaveALineOfNamesAndOneOfNumbers() {
    assertThat(NetworkCounters.inGroup(GROUPS, "Ip:", "InReceives")).isEqualTo(129485);
    assertThat(NetworkCounters.inGroup(GROUPS, "Tcp:", "InSegs")).isEqualTo(7);
    assertThat(NetworkCounters.inGroup(GROUPS, "Tcp:", "InReceives")).isEqualTo(-1);
    assertThat(NetworkCounters.inGroup(GROUPS, "Udp:", "InSegs")).isEqualTo(-1);
  }

  @Test
  void namesOfSixStandAlone() {
    String text = "Ip6InReceives       \t58\nIp6InReceivesMore\t3\n";
    assertThat(NetworkCounters.named(text, "Ip6InReceives")).isEqualTo(58);
    assertThat(NetworkCounters.named(text, "Ip6In")).isEqualTo(-1);
  }

  @Test
  void thisMachineCounts() {
    assertThat(NetworkCounters.read("Ip.InReceives")).isGreaterThanOrEqualTo(0);
    assertThat(NetworkCounters.read("Ip.InReceives+Ip.Nothing"))
        .isGreaterThanOrEqualTo(NetworkCounters.read("Ip.InDelivers+Nothing") / 2);
    assertThat(NetworkCounters.read("Ip.Nothing")).isEqualTo(-1);
    assertThat(NetworkCounters.read("Nothing")).isEqualTo(-1);
  }
}
