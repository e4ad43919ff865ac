package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.testkit.DtraceCommand;

/**
 * A program traces {@link NetworkTraffic} in a network namespace of its own. In the program {@code ns} is
 * the number of the namespace, so that probes of others can be told apart.
 *
 * @param lines what program and traffic printed
 */
record NetworkRun(List<String> lines) {
  private static final String NAMESPACE =
      "int ns; syscall::unshare:return /progenyof($target) && errno == 0/"
          + " { ns = curthread->nsproxy->net_ns->ns.inum; }\n";

  /**
   * @param setup shell commands that make the namespace ready, beyond the loopback device
   * @param traffic arguments
   */
  static NetworkRun of(Path directory, String setup, String traffic, String program)
      throws IOException {
    Path inside = directory.resolve("inside.sh");
    Files.writeString(
        inside,
        "set -e\nip link set lo up\n" + setup + "\nexec " + command() + " " + traffic + "\n");
    Path outside = directory.resolve("outside.sh");
    Files.writeString(
        outside, "exec unshare -n sh " + inside + " >" + directory + "/traffic 2>&1\n");
    Path script = directory.resolve("program.d");
    Files.writeString(script, NAMESPACE + program);
    DtraceCommand.Result result =
        DtraceCommand.run("-q", "-xaggsize=4m", "-s", script.toString(), "-c", "sh " + outside);
    String said = Files.readString(directory.resolve("traffic"));
    assertThat(SkippedFirings.withoutDrops(result.err())).as(said).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(said).contains("Tcp.OutSegs ");
    return new NetworkRun((said + result.out()).lines().map(String::strip).toList());
  }

  /** The command that makes traffic. */
  static String command() {
    return java() + " " + NetworkTraffic.class.getName();
  }

  /** A JVM that knows the classes of the tests. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "
        + System.getProperty("java.class.path");
  }

  /** The number behind a name that begins a line. */
  long number(String name) {
    Map<String, Long> numbers = new HashMap<>();
    for (String line : lines) {
      int blank = line.lastIndexOf(' ');
      if (blank > 0 && line.substring(blank + 1).matches("-?[0-9]+")) {
        numbers.put(line.substring(0, blank).strip(), Long.valueOf(line.substring(blank + 1)));
      }
    }
    assertThat(numbers).as("%s", lines).containsKey(name);
    return numbers.get(name);
  }

  /** The number, or 0 if nothing was counted under the name. */
  long numberOrNone(String name) {
    return lines.stream().anyMatch(l -> l.matches("\\Q" + name + "\\E +[0-9]+")) ? number(name) : 0;
  }
}
