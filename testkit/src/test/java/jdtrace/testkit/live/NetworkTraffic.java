package jdtrace.testkit.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Network traffic of which it is known what it is. Run as a program, in a network namespace of its own,
 * so that nobody else's packets are counted; what the kernel counted there is printed at the end, a
 * line for each counter: {@code Tcp.OutSegs 12}.
 *
 * <p>Each argument is a kind of traffic and how many: {@code connect4=20}.
 */
final class NetworkTraffic {
  /** Bytes that the client of a connection sends, and gets back. */
  static final int SENT = 1000;

  static final int ANSWERED = 3000;

  /** Bytes in a datagram, and in one that is too large for the device. */
  static final int DATAGRAM = 100;

  static final int LARGE_DATAGRAM = 5000;

  /** Of connections between namespaces: how many, where to, and bytes that a segment cannot hold. */
  static final int CALLS = 10;

  private static final int PORT = 7777;
  private static final int LARGE_ANSWER = 30_000;

  private static final int TIMEOUT_MILLIS = 10_000;

  /** SYNs are repeated after a second, and after two more. */
  private static final int ATTEMPT_MILLIS = 2_000;

  /** Who is asked three times in a tenth of a second each, and does not answer, is given up. */
  private static final int SILENT_MILLIS = 2_000;

  private NetworkTraffic() {}

  public static void main(String[] args) throws IOException {
    InetAddress four = InetAddress.getByName("127.0.0.1");
    InetAddress six = InetAddress.getByName("::1");
    for (String arg : args) {
      String[] parts = arg.split("=");
      if (parts[0].equals("serve") || parts[0].equals("call")) {
        between(parts[0].equals("serve"), InetAddress.getByName(parts[1]));
        continue;
      }
      int count = Integer.parseInt(parts[1]);
      switch (parts[0]) {
        case "connect4" -> connect(four, count);
        case "connect6" -> connect(six, count);
        case "refused4" -> refused(four, count);
        case "refused6" -> refused(six, count);
        case "udp4" -> datagrams(four, count, DATAGRAM);
        case "udp6" -> datagrams(six, count, DATAGRAM);
        case "large4" -> datagrams(four, count, LARGE_DATAGRAM);
        case "large6" -> datagrams(six, count, LARGE_DATAGRAM);
        case "lost4" -> lost(count);
        case "silent4" -> silent(count);
        default -> throw new IllegalArgumentException(arg);
      }
    }
    printCounters();
  }

  /** One after the other; the client closes first. */
  private static void connect(InetAddress address, int count) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 5, address)) {
      System.out.println("listener " + listener.getLocalPort());
      for (int i = 0; i < count; i++) {
        try (Socket client = new Socket(address, listener.getLocalPort());
            Socket server = listener.accept()) {
          client.setSoTimeout(TIMEOUT_MILLIS);
          server.setSoTimeout(TIMEOUT_MILLIS);
          transfer(client.getOutputStream(), server.getInputStream(), SENT);
          transfer(server.getOutputStream(), client.getInputStream(), ANSWERED);
          client.shutdownOutput();
          if (server.getInputStream().read() != -1) {
            throw new IOException("more than was sent");
          }
        }
      }
    }
  }

  /** One end of connections between two namespaces, which are {@link #CALLS} in number. */
  private static void between(boolean serves, InetAddress address) throws IOException {
    if (!serves) {
      for (int i = 0; i < CALLS; i++) {
        try (Socket client = new Socket(address, PORT)) {
          client.getOutputStream().write(new byte[SENT]);
          if (client.getInputStream().readNBytes(LARGE_ANSWER).length != LARGE_ANSWER) {
            throw new IOException("less than was sent");
          }
        }
      }
      return;
    }
    try (ServerSocket listener = new ServerSocket(PORT, 5, address)) {
      listener.setSoTimeout(TIMEOUT_MILLIS);
      System.out.println("listens");
      for (int i = 0; i < CALLS; i++) {
        try (Socket server = listener.accept()) {
          server.getInputStream().readNBytes(SENT);
          server.getOutputStream().write(new byte[LARGE_ANSWER]);
          if (server.getInputStream().read() != -1) {
            throw new IOException("more than was sent");
          }
        }
      }
    }
  }

  private static void transfer(OutputStream out, InputStream in, int bytes) throws IOException {
    out.write(new byte[bytes]);
    if (in.readNBytes(bytes).length != bytes) {
      throw new IOException("less than was sent");
    }
  }

  /** To a port that was just closed. */
  private static void refused(InetAddress address, int count) throws IOException {
    int port;
    try (ServerSocket listener = new ServerSocket(0, 5, address)) {
      port = listener.getLocalPort();
    }
    for (int i = 0; i < count; i++) {
      try (Socket client = new Socket(address, port)) {
        throw new IOException("connected: " + client);
      } catch (ConnectException e) {
        // As it should be.
      }
    }
  }

  private static void datagrams(InetAddress address, int count, int bytes) throws IOException {
    try (DatagramSocket receiver = new DatagramSocket(0, address);
        DatagramSocket sender = new DatagramSocket(0, address)) {
      receiver.setSoTimeout(TIMEOUT_MILLIS);
      for (int i = 0; i < count; i++) {
        sender.send(new DatagramPacket(new byte[bytes], bytes, address, receiver.getLocalPort()));
        DatagramPacket got = new DatagramPacket(new byte[2 * bytes], 2 * bytes);
        receiver.receive(got);
        if (got.getLength() != bytes) {
          throw new IOException("not what was sent");
        }
      }
    }
  }

  /** To an address that is routed to the loopback device and is nobody's. */
  private static void lost(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      try (Socket client = new Socket()) {
        client.connect(new InetSocketAddress("192.0.2.1", 80), ATTEMPT_MILLIS);
        throw new IOException("connected: " + client);
      } catch (SocketTimeoutException e) {
        // As it should be.
      }
    }
  }

  /** Datagrams to an address of the network of the device va, where nobody answers for it. */
  private static void silent(int count) throws IOException {
    InetAddress address = InetAddress.getByName("10.9.0.2");
    try (DatagramSocket sender = new DatagramSocket()) {
      for (int i = 0; i < count; i++) {
        sender.send(new DatagramPacket(new byte[DATAGRAM], DATAGRAM, address, PORT));
      }
      Thread.sleep(SILENT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Two lines for each protocol, names and numbers; of version 6, one line a counter. */
  private static void printCounters() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/net/snmp"));
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      String[] names = lines.get(i).split(" ");
      String[] values = lines.get(i + 1).split(" ");
      String protocol = names[0].substring(0, names[0].length() - 1);
      for (int j = 1; j < names.length; j++) {
        System.out.println(protocol + "." + names[j] + " " + values[j]);
      }
    }
    for (String line : Files.readAllLines(Path.of("/proc/self/net/snmp6"))) {
      System.out.println(line.trim().replaceAll("\\s+", " "));
    }
  }
}
