package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every definition of a stable probe compiles on this kernel: guard, arguments, translators. */
@LiveKernel
class DefinitionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"proc", "sched", "io", "ip", "tcp", "udp", "vminfo", "sysinfo", "lockstat", "mib"})
  void everyProbeCompiles(String provider) {
    TreeMap<String, List<String>> probes = probes(provider);
    assertThat(probes).isNotEmpty();
    List<String> program = new ArrayList<>(List.of("-e"));
    probes.forEach((name, arguments) -> {
      StringBuilder clause = new StringBuilder(provider + ":::" + name + " { ");
      for (int i = 0; i < arguments.size(); i++) {
        String type = arguments.get(i);
        clause.append("trace(arg").append(i).append("); ");
        boolean structure = type.endsWith("info_t *");
        clause.append(structure ? "print(*args[" : "trace(args[").append(i).append("]); ");
      }
      program.add("-n");
      program.add(clause.append("trace(arg9); }").toString());
    });
    DtraceCommand.Result result = DtraceCommand.run(program.toArray(new String[0]));
    assertThat(result.err()).doesNotContain("does not fit").doesNotContain("invalid");
    assertThat(result.status()).as(result.err()).isZero();
  }

  /** Several sources and helper clauses are nobody's business: one probe is one probe. */
  @Test
  void aProbeCountsOnceAndIsListedOnce() {
    DtraceCommand.Result counted =
        DtraceCommand.run(
            "-n", "proc:::start,sched:::dequeue { trace(pid); }", "-n", "BEGIN { exit(0); }");
    assertThat(counted.err()).contains("matched 2 probes");
    DtraceCommand.Result listed =
        DtraceCommand.run("-l", "-n", "proc:::start { trace(pid); }", "-n", "sched:::dequeue");
    assertThat(listed.out().lines()).hasSize(3);
  }

  /** A program does not depend on the parts of a description that it leaves open. */
  @Test
  void stabilityIsThatOfWhatIsNamed() {
    DtraceCommand.Result result = DtraceCommand.run("-ev", "-n", "sched:::dequeue { trace(1); }");
    assertThat(result.out() + result.err()).contains("Evolving").doesNotContain("Private");
    result = DtraceCommand.run("-ev", "-n", "sched:vmlinux::dequeue { trace(1); }");
    assertThat(result.out() + result.err()).contains("Private");
  }

  /** What a file needs of a probe is in it: sources, threads, helper clauses. */
  @Test
  void programsInFilesKeepTheirSources(@TempDir Path directory) throws IOException {
    String file = directory.resolve("p.dof").toString();
    DtraceCommand.Result saved =
        DtraceCommand.run(
            "--dof",
            "-o",
            file,
            "-n",
            "proc:::start { @[probename, pid != 0, self->seen++ == 0] = count(); }");
    assertThat(saved.status()).as(saved.err()).isZero();
    Path words = Files.writeString(directory.resolve("words"), "a b c d e f g h\n");
    DtraceCommand.Result run =
        DtraceCommand.run("--dof-load", file, "-c", "xargs -n 1 -a " + words + " /bin/true");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("matched 1 probe");
    assertThat(run.out()).containsPattern("(?m)^ +start +1 +1 +\\d+$").doesNotContain("on-cpu");
  }

  /** Names of a provider's probes and what -lv says their args[] are. */
  private static TreeMap<String, List<String>> probes(String provider) {
    DtraceCommand.Result listed = DtraceCommand.run("-lvP", provider);
    assertThat(listed.status()).as(listed.err()).isZero();
    TreeMap<String, List<String>> probes = new TreeMap<>();
    List<String> arguments = null;
    for (String line : listed.out().lines().skip(1).toList()) {
      if (!line.isEmpty() && !line.startsWith("\t")) {
        arguments = new ArrayList<>();
        probes.put(line.substring(line.lastIndexOf(' ') + 1), arguments);
      } else if (line.startsWith("\t\targs[")) {
        arguments.add(line.substring(line.indexOf(": ") + 2));
      }
    }
    return probes;
  }
}
