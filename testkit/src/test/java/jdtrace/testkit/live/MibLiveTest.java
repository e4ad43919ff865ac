package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.linux.kernel.NetworkCounters;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider mib, against a known number of connections and datagrams. */
@LiveKernel
class MibLiveTest {
  @TempDir Path directory;

  private String java(String body) throws IOException {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule("jdk.compiler").isPresent(), "no compiler here");
    Path source = directory.resolve("Client.java");
    Files.writeString(
        source,
        """
        import java.net.*;
        public class Client {
          public static void main(String[] args) throws Exception {
            InetAddress self = InetAddress.getByName("127.0.0.1");
            %s
          }
        }
        """
            .formatted(body));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return java + " -Djava.net.preferIPv4Stack=true " + source;
  }

  private static String run(String program, String command) {
    DtraceCommand.Result result = DtraceCommand.run("-qn", program, "-c", command);
    assertThat(result.status()).as(result.err()).isZero();
    return result.out().strip();
  }

  /** Five connections that a server takes, and three that nobody listens for. */
  @Test
  void connectionsAreCountedByTheirEvents() throws IOException {
    String out =
        run(
            "BEGIN { @a = sum(0); @p = sum(0); @f = sum(0); @r = sum(0); }"
                + " mib:::tcpActiveOpens /pid == $target/ { @a = sum(arg0); }"
                + " mib:::tcpPassiveOpens { @p = sum(arg0); }"
                + " mib:::tcpAttemptFails { @f = sum(arg0); }"
                + " mib:::tcpOutRsts { @r = sum(args[0]); }"
                + " END { printa(\"%@d %@d %@d %@d\", @a, @p, @f, @r); }",
            java(
                """
                ServerSocket server = new ServerSocket(0, 10, self);
                for (int i = 0; i < 5; i++) {
                  Socket s = new Socket(self, server.getLocalPort());
                  server.accept().close();
                  s.close();
                }
                int port = server.getLocalPort();
                server.close();
                for (int i = 0; i < 3; i++) {
                  try { new Socket(self, port); } catch (ConnectException e) { }
                }
                """));
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
            "mib:::udpHCOutDatagrams { @ = sum(arg0); } END { printa(\"%@d\", @); }",
            java(
                """
                DatagramSocket socket = new DatagramSocket(0, self);
                for (int i = 0; i < 500; i++) {
                  socket.send(new DatagramPacket(new byte[10], 10, self, socket.getLocalPort()));
                }
                """));
    long after = NetworkCounters.read(counter);
    assertThat(Long.parseLong(out)).isBetween(500L, after - before);
  }
}
