package jdtrace.consumer.format;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** {@code %I} and {@code %P}: names of hosts and services. Loaded only by programs that use them. */
final class NetworkText {
  private static final Path SERVICES = Path.of("/etc/services");
  private static final Map<Integer, String> SERVICE_NAMES = services();

  private NetworkText() {}

  /** The service's name, or the number. */
  static void port(OutputBuffer out, int port) {
    final String name = SERVICE_NAMES.get(port);
    if (name == null) {
      out.decimal(port);
    } else {
      out.text(name);
    }
  }

  /** The name of the host whose address this text is, else the text. */
  static void host(OutputBuffer out, byte[] text, int length) {
    final String address = new String(text, 0, length, StandardCharsets.ISO_8859_1);
    final String name = isAddress(address) ? hostName(address) : null;
    if (name == null || name.equals(address)) {
      out.put(text, 0, length);
    } else {
      out.text(name);
    }
  }

  private static String hostName(String address) {
    try {
      final InetAddress host = InetAddress.getByName(address);
      final String name = host.getHostName();
      return name.equals(host.getHostAddress()) ? null : name;
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** Only numeric addresses are looked up: a name must not be resolved by mistake. */
  private static boolean isAddress(String text) {
    if (text.isEmpty() || text.indexOf(':') < 0 && text.indexOf('.') < 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (Character.digit(c, 16) < 0 && c != '.' && c != ':' && c != '%') {
        return false;
      }
    }
    final char first = text.charAt(0);
    return text.indexOf(':') >= 0 || first >= '0' && first <= '9';
  }

  private static Map<Integer, String> services() {
    final Map<Integer, String> names = new HashMap<>();
    final List<String> lines;
    try {
      lines = Files.readAllLines(SERVICES, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return names; // a machine without the file: ports stay numbers
    }
    for (String line : lines) {
      final int comment = line.indexOf('#');
      final StringTokenizer words =
          new StringTokenizer(comment < 0 ? line : line.substring(0, comment));
      if (words.countTokens() < 2) {
        continue;
      }
      final String name = words.nextToken();
      final String number = words.nextToken();
      final int slash = number.indexOf('/');
      try {
        names.putIfAbsent(Integer.parseInt(slash < 0 ? number : number.substring(0, slash)), name);
      } catch (NumberFormatException e) {
        continue; // not a service's line
      }
    }
    return names;
  }
}
