package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Provider tcp: what it counts is what the program did and what the kernel counted. */
@LiveKernel
class TcpLiveTest {
  private static final int CONNECTIONS = 20;
  private static final int REFUSED = 7;

  private static final String IS_PACKET_OURS =
      "ns != 0 && ((struct sk_buff *)arg0)->dev->nd_net.net->ns.inum == ns";
  private static final String IS_SOCKET_OURS =
      "ns != 0 && ((struct sock *)arg1)->__sk_common.skc_net.net->ns.inum == ns";

  private static final String EVENTS =
      "tcp:::send, tcp:::receive, tcp:::connect-request, tcp:::accept-refused /"
          + IS_PACKET_OURS
          + "/ { @[probename] = count(); }\n"
          + "tcp:::connect-established, tcp:::accept-established, tcp:::connect-refused /"
          + IS_SOCKET_OURS
          + "/ { @[probename] = count(); }\n"
          + "END { printa(\"%s %@d\\n\", @); }\n";

  @TempDir Path directory;

  @Test
  void connectionsOfVersion4AreCounted() throws IOException {
    assertConnections("4");
  }

  @Test
  void connectionsOfVersion6AreCounted() throws IOException {
    assertConnections("6");
  }

  private void assertConnections(String version) throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "",
            "connect" + version + "=" + CONNECTIONS + " refused" + version + "=" + REFUSED,
            EVENTS);
    assertThat(run.number("connect-request")).isEqualTo(CONNECTIONS + REFUSED);
    assertThat(run.number("connect-request")).isEqualTo(run.number("Tcp.ActiveOpens"));
    assertThat(run.number("connect-established")).isEqualTo(CONNECTIONS);
    assertThat(run.number("accept-established")).isEqualTo(CONNECTIONS);
    assertThat(run.number("accept-established")).isEqualTo(run.number("Tcp.PassiveOpens"));
    assertThat(run.number("connect-refused")).isEqualTo(REFUSED);
    assertThat(run.number("accept-refused")).isEqualTo(REFUSED);
    assertThat(run.number("accept-refused")).isEqualTo(run.number("Tcp.OutRsts"));
    assertThat(run.number("send")).isEqualTo(run.number("receive"));
    assertThat(run.number("receive")).isEqualTo(run.number("Tcp.InSegs"));
  }

  /** A large segment counts once; how many it stands for is in the packet. */
  @Test
  void segmentsAreTheKernels() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "ip link set lo mtu 1500",
            "connect4=" + CONNECTIONS,
            "tcp:::send /"
                + IS_PACKET_OURS
                + "/ { this->s = (struct sk_buff *)arg0; this->g = ((struct skb_shared_info"
                + " *)(this->s->head + this->s->end))->gso_segs; @segments = sum(this->g > 1 ?"
                + " this->g : 1); @bytes = sum(args[2]->ip_plength - args[4]->tcp_offset); }\n"
                + "END { printa(\"segments %@d\\n\", @segments); printa(\"bytes %@d\\n\", @bytes);"
                + " }\n");
    assertThat(run.number("segments")).isEqualTo(run.number("Tcp.OutSegs"));
    assertThat(run.number("bytes"))
        .isEqualTo((long) CONNECTIONS * (NetworkTraffic.SENT + NetworkTraffic.ANSWERED));
  }

  /** As RFC 793 draws it. The client closes first. */
  @Test
  void statesFollowOneAnother() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "",
            "connect4=" + CONNECTIONS,
            "tcp:::state-change /"
                + IS_SOCKET_OURS
                + "/ { @[tcp_state_string[args[5]->tcps_state],"
                + " tcp_state_string[args[3]->tcps_state]] = count(); }\n"
                + "END { printa(\"%s %s %@d\\n\", @); }\n");
    String n = " " + CONNECTIONS;
    assertThat(run.lines().stream().filter(l -> l.startsWith("state-")))
        .containsExactlyInAnyOrder(
            "state-closed state-listen 1",
            "state-closed state-syn-sent" + n,
            "state-listen state-syn-received" + n,
            "state-syn-sent state-established" + n,
            "state-syn-received state-established" + n,
            "state-established state-fin-wait-1" + n,
            "state-established state-close-wait" + n,
            "state-fin-wait-1 state-fin-wait-2" + n,
            "state-close-wait state-last-ack" + n,
            "state-fin-wait-2 state-closed" + n,
            "state-last-ack state-closed" + n,
            "state-listen state-closed 1");
  }

  /** Addresses and ports are those of the segment, and of this end and the other. */
  @Test
  void endsAreNamed() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "",
            "connect4=1 connect6=1",
            "tcp:::connect-request, tcp:::send /"
                + IS_PACKET_OURS
                + " && (args[4]->tcp_flags & (TH_SYN | TH_ACK)) == TH_SYN/ { printf(\"%s %d %s %s"
                + " to %d\\n\", probename, args[2]->ip_ver, args[2]->ip_saddr, args[2]->ip_daddr,"
                + " args[4]->tcp_dport); from[args[2]->ip_ver] = args[4]->tcp_sport; printf(\"%s"
                + " here %d %s there %s %d\\n\", probename, args[3]->tcps_lport =="
                + " args[4]->tcp_sport, args[3]->tcps_laddr, args[3]->tcps_raddr,"
                + " args[3]->tcps_rport); }\n"
                + "tcp:::connect-established, tcp:::accept-established /"
                + IS_SOCKET_OURS
                + "/ { printf(\"%s %d %s %s from %d to %d\\n\", probename, args[2]->ip_ver,"
                + " args[2]->ip_saddr, args[2]->ip_daddr,"
                + " args[4]->tcp_sport == from[args[2]->ip_ver] ? 1 : args[4]->tcp_sport,"
                + " args[4]->tcp_dport == from[args[2]->ip_ver] ? 1 : args[4]->tcp_dport);"
                + " printf(\"%s state %d local %d\\n\", probename, args[3]->tcps_state,"
                + " args[3]->tcps_local); }\n");
    String[] ports =
        run.lines().stream()
            .filter(l -> l.startsWith("listener "))
            .map(l -> l.substring("listener ".length()))
            .toArray(String[]::new);
    for (int i = 0; i < 2; i++) {
      String a = i == 0 ? "127.0.0.1" : "::1";
      String v = i == 0 ? "4" : "6";
      assertThat(run.lines())
          .contains(
              "connect-request " + v + " " + a + " " + a + " to " + ports[i],
              "connect-request here 1 " + a + " there " + a + " " + ports[i],
              "send " + v + " " + a + " " + a + " to " + ports[i],
              "connect-established " + v + " " + a + " " + a + " from " + ports[i] + " to 1",
              "accept-established " + v + " " + a + " " + a + " from 1 to " + ports[i],
              "connect-established state 1 local 1",
              "accept-established state 1 local 1");
    }
  }

  /** A SYN that is not answered is sent again: no further request, and the segment says so. */
  @Test
  void repetitionsAreKnown() throws IOException {
    NetworkRun run =
        NetworkRun.of(
            directory,
            "ip route add 192.0.2.0/24 dev lo",
            "lost4=1",
            "tcp:::connect-request /"
                + IS_PACKET_OURS
                + "/ { @[\"requests\"] = count(); }\n"
                + "tcp:::send /"
                + IS_PACKET_OURS
                + "/ { @[args[3]->tcps_retransmit ? \"again\" : \"first\"] = count(); }\n"
                + "END { printa(\"%s %@d\\n\", @); }\n");
    assertThat(run.number("requests")).isEqualTo(1);
    assertThat(run.number("first")).isEqualTo(1);
    assertThat(run.number("again")).isEqualTo(1).isEqualTo(run.number("Tcp.RetransSegs"));
  }

  /**
   * A bridge with an address, one of whose ports leads to another namespace: a segment passes two
   * devices of this namespace and counts once.
   */
  @Test
  void segmentsOfABridgeCountOnce() throws IOException, InterruptedException {
    String bridge = "ip link add br0 type bridge; ip link add va type veth peer name vb";
    assumeTrue(
        new ProcessBuilder("unshare", "-n", "sh", "-c", bridge).start().waitFor() == 0,
        "no bridges here");
    String setup =
        bridge
            + "\nip link set va master br0 up\nip link set br0 up\n"
            + "ip addr add 10.9.0.1/24 dev br0\n"
            // The other namespace lives as long as its caller, which waits for the server.
            + "mkfifo "
            + directory
            + "/go\nunshare -n sh -c 'read go <"
            + directory
            + "/go; ip addr add 10.9.0.2/24 dev vb; ip link set vb up;"
            + " i=0; until "
            + NetworkRun.command()
            + " call=10.9.0.1 || [ $i -ge 20 ]; do i=$((i+1)); sleep 0.1; done' >/dev/null 2>&1 &\n"
            + "until [ $(readlink /proc/$!/ns/net) != $(readlink /proc/$$/ns/net) ]; do :; done\n"
            + "ip link set vb netns $!\necho go >"
            + directory
            + "/go";
    NetworkRun run =
        NetworkRun.of(
            directory,
            setup,
            "serve=10.9.0.1",
            "int outer; syscall::unshare:return /outer == 0 && ns != 0/ { outer = ns; }\n"
                + "tcp:::send, tcp:::receive"
                + " /outer != 0 && ((struct sk_buff *)arg0)->dev->nd_net.net->ns.inum == outer/"
                + " { this->s = (struct sk_buff *)arg0;"
                + " this->g = ((struct skb_shared_info *)(this->s->head + this->s->end))->gso_segs;"
                + " @[probename] = count(); @g[probename] = sum(this->g > 1 ? this->g : 1);"
                + " @d[stringof(this->s->dev->name)] = count(); }\n"
                + "END { printa(\"%s %@d\\n\", @); printa(\"all %s %@d\\n\", @g);"
                + " printa(\"by %s %@d\\n\", @d); }\n");
    assertThat(run.number("Tcp.PassiveOpens")).isEqualTo(NetworkTraffic.CALLS);
    assertThat(run.number("receive")).isEqualTo(run.number("Tcp.InSegs"));
    assertThat(run.number("all send")).isEqualTo(run.number("Tcp.OutSegs"));
    assertThat(run.lines()).noneMatch(l -> l.startsWith("by va "));
  }
}
