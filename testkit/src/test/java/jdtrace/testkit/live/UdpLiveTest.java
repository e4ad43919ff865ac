package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers udp and ip: datagrams and packets are those the kernel counted. */
@LiveKernel
class UdpLiveTest {
  private static final int DATAGRAMS = 25;

  /** A datagram and its header in packets of 1500 bytes: of each kind of fragment, by RFC 791. */
  private static final int FRAGMENTS = 4;

  private static final String IS_PACKET_OURS =
      "ns != 0 && ((struct sk_buff *)arg0)->dev->nd_net.net->ns.inum == ns";

  @TempDir Path directory;

  @Test
  void datagramsAreCounted() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "",
            "udp4=" + DATAGRAMS + " udp6=" + DATAGRAMS,
            "udp:::send, udp:::receive /"
                + IS_PACKET_OURS
                + "/ { @[probename, args[2]->ip_ver] = count();"
                + " @b[probename] = sum(args[4]->udp_length - 8); }\n"
                + "END { printa(\"%s %d %@d\\n\", @); printa(\"bytes %s %@d\\n\", @b); }\n");
    assertThat(run.number("send 4")).isEqualTo(DATAGRAMS).isEqualTo(run.number("Udp.OutDatagrams"));
    assertThat(run.number("receive 4"))
        .isEqualTo(DATAGRAMS)
        .isEqualTo(run.number("Udp.InDatagrams"));
    assertThat(run.number("send 6")).isEqualTo(DATAGRAMS).isEqualTo(run.number("Udp6OutDatagrams"));
    assertThat(run.number("receive 6"))
        .isEqualTo(DATAGRAMS)
        .isEqualTo(run.number("Udp6InDatagrams"));
    long bytes = 2L * DATAGRAMS * NetworkTraffic.DATAGRAM;
    assertThat(run.number("bytes send")).isEqualTo(bytes);
    assertThat(run.number("bytes receive")).isEqualTo(bytes);
  }

  /** Fragments are packets of ip, and one datagram. */
  @Test
  void fragmentsAreOneDatagram() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "ip link set lo mtu 1500",
            "large4=" + DATAGRAMS + " large6=" + DATAGRAMS,
            "udp:::send, udp:::receive /"
                + IS_PACKET_OURS
                + "/ { @[probename, args[2]->ip_ver] = count(); }\n"
                + "ip:::send, ip:::receive /args[3]->if_ipstack == ns && args[2]->ip_ver == 4"
                + " && args[4]->ipv4_protocol == 17/ { @p[probename, 4] = count(); }\n"
                + "ip:::send, ip:::receive /args[3]->if_ipstack == ns && args[2]->ip_ver == 6"
                + " && args[5]->ipv6_nexthdr == 44/ { @p[probename, 6] = count(); }\n"
                + "END { printa(\"%s %d %@d\\n\", @); printa(\"ip %s %d %@d\\n\", @p); }\n");
    for (String name : new String[] {"send 4", "receive 4", "send 6", "receive 6"}) {
      assertThat(run.number(name)).as(name).isEqualTo(DATAGRAMS);
      assertThat(run.number("ip " + name)).as(name).isEqualTo((long) FRAGMENTS * DATAGRAMS);
    }
    assertThat(run.number("ip send 4")).isEqualTo(run.number("Ip.FragCreates"));
    assertThat(run.number("ip receive 4")).isEqualTo(run.number("Ip.ReasmReqds"));
  }

  /** Both ends, as the datagram and as each socket has them. */
  @Test
  void endsAreNamed() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "",
            "udp4=1 udp6=1",
            "udp:::send, udp:::receive /"
                + IS_PACKET_OURS
                + "/ { printf(\"%s %s %s %s %s %d %d\\n\", probename, args[2]->ip_saddr,"
                + " args[2]->ip_daddr, args[3]->udps_laddr, args[3]->udps_raddr,"
                + " args[3]->udps_lport == (probename == \"send\" ? args[4]->udp_sport :"
                + " args[4]->udp_dport), args[3]->udps_rport == (probename == \"send\" ?"
                + " args[4]->udp_dport : args[4]->udp_sport)); }\n");
    for (String a : new String[] {"127.0.0.1", "::1"}) {
      assertThat(run.lines())
          .contains(
              "send " + a + " " + a + " " + a + " " + a + " 1 1",
              "receive " + a + " " + a + " " + a + " " + a + " 1 1");
    }
  }

  /** What IP was handed and what it sent, of both versions. */
  @Test
  void packetsAreTheKernels() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "",
            "udp4=" + DATAGRAMS + " udp6=" + DATAGRAMS + " connect4=5 connect6=5 refused4=5",
            "ip:::send, ip:::receive /args[3]->if_ipstack == ns && ns != 0/"
                + " { @[probename, args[2]->ip_ver, args[3]->if_name] = count();"
                + " @header[args[4] != NULL ? 4 : 0, args[5] ? 6 : 0] = count(); }\n"
                + "END { printa(\"%s %d %s %@d\\n\", @);"
                + " printa(\"header %d %d %@d\\n\", @header); }\n");
    assertThat(run.number("header 4 0"))
        .isEqualTo(run.number("send 4 lo") + run.number("receive 4 lo"));
    assertThat(run.number("header 0 6"))
        .isEqualTo(run.number("send 6 lo") + run.number("receive 6 lo"));
    assertThat(run.number("send 4 lo")).isEqualTo(run.number("Ip.OutRequests"));
    assertThat(run.number("receive 4 lo")).isEqualTo(run.number("Ip.InReceives"));
    assertThat(run.number("send 6 lo")).isEqualTo(run.number("Ip6OutRequests"));
    assertThat(run.number("receive 6 lo")).isEqualTo(run.number("Ip6InReceives"));
  }

  /** A datagram to a port without a socket is dropped on its way in. */
  @Test
  void dropsAreSeen() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "ip route add 192.0.2.0/24 dev lo",
            "lost4=1",
            "ip:::drop-in /args[3]->if_ipstack == ns && ns != 0/"
                + " { @[probename, args[2]->ip_daddr, args[4]->ipv4_protostr] = count(); }\n"
                + "END { printa(\"%s %s %s %@d\\n\", @); }\n");
    // The first SYN and its repetition, routed to a device behind which there is nobody.
    assertThat(run.number("drop-in 192.0.2.1 TCP")).isEqualTo(2);
  }

  /** Datagrams that wait until it is known where to, and never learn it. */
  @Test
  void dropsOnTheWayOutAreSeen() throws IOException, InterruptedException {
    String pair = "ip link add va type veth peer name vb";
    assumeTrue(
        new ProcessBuilder("unshare", "-n", "sh", "-c", pair).start().waitFor() == 0,
        "no pairs of devices here");
    NetworkRun run =
        NetworkRun.of(
            directory,
            pair
                + "\nip link set vb up\nip link set va up\nip addr add 10.9.0.1/24 dev va\n"
                + "echo 100 >/proc/sys/net/ipv4/neigh/va/retrans_time_ms",
            "silent4=3",
            "ip:::drop-out /args[2]->ip_ver == 4 && args[2]->ip_daddr == \"10.9.0.2\"/"
                + " { @[probename, args[4]->ipv4_protostr, args[2]->ip_plength] = count(); }\n"
                + "END { printa(\"%s %s %d %@d\\n\", @); }\n");
    assertThat(run.number("drop-out UDP " + (NetworkTraffic.DATAGRAM + 8))).isEqualTo(3);
  }
}
