package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.Kernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fds[]} of this process, beside what the kernel says of them in /proc/self/fd. */
class FileDescriptorsLiveTest {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  @TempDir Path directory;

  /** Descriptors and what they are open for; one that was open for the listing itself is left out. */
  private static Map<String, String> open() throws IOException {
    Map<String, String> open = new TreeMap<>();
    try (Stream<Path> files = Files.list(DESCRIPTORS)) {
      for (Path link : files.toList()) {
        String target = Files.readSymbolicLink(link).toString();
        if (!target.endsWith("/fd")) {
          open.put(link.getFileName().toString(), target);
        }
      }
    }
    return open;
  }

  @Test
  void pathsAreThoseOfProc() throws IOException {
    Kernel.requireBpf();
    Path deep = Files.createDirectories(directory.resolve("a/bb/ccc"));
    Path file = Files.writeString(deep.resolve("some file"), "text");
    Map<String, String> before = open();
    try (FileInputStream _ = new FileInputStream(file.toFile());
        ServerSocket _ = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Pipe pipe = Pipe.open();
      try {
        compare(before, file);
      } finally {
        pipe.sink().close();
        pipe.source().close();
      }
    }
  }

  private static void compare(Map<String, String> before, Path file) throws IOException {
    List<String> links = new ArrayList<>();
    StringBuilder program = new StringBuilder("BEGIN {");
    for (Map.Entry<String, String> descriptor : open().entrySet()) {
      if (!descriptor.getValue().equals(before.get(descriptor.getKey()))) {
        links.add(descriptor.getValue());
        program.append(" printf(\"%s\\n\", fds[").append(descriptor.getKey());
        program.append("].fi_pathname);");
      }
    }
    program.append(" exit(0); }");
    assertThat(links).contains(file.toString());
    assertThat(links).anyMatch(l -> l.startsWith("pipe:["));
    assertThat(links).anyMatch(l -> l.startsWith("socket:["));
    DtraceCommand.Result result = DtraceCommand.run("-q", "-xengine=bpf", "-n", program.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out().stripTrailing().lines().toList()).isEqualTo(links);
  }

  /** {@code fi_mount}: where the file system of a file is mounted, as /proc/self/mounts says. */
  @Test
  void mountPoints() throws IOException {
    Kernel.requireBpf();
    Path file = Files.writeString(directory.resolve("file"), "text");
    Map<String, String> before = open();
    try (FileInputStream _ = new FileInputStream(file.toFile());
        FileInputStream _ = new FileInputStream("/proc/self/status");
        ServerSocket _ = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> now = open();
      now.keySet().removeAll(before.keySet());
      StringBuilder program = new StringBuilder("BEGIN {");
      List<String> expected = new ArrayList<>();
      for (Map.Entry<String, String> descriptor : now.entrySet()) {
        program.append(" printf(\"%s\\n\", fds[").append(descriptor.getKey());
        program.append("].fi_mount);");
        expected.add(mountPoint(descriptor.getValue()));
      }
      assertThat(expected).contains("/proc", "<unknown>").hasSize(3);
      program.append(" printf(\"%s\\n\", fds[10000].fi_mount); exit(0); }");
      expected.add("<none>");
      DtraceCommand.Result result =
          DtraceCommand.run("-q", "-xengine=bpf", "-n", program.toString());
      assertThat(result.err()).isEmpty();
      assertThat(result.out().stripTrailing().lines().toList()).isEqualTo(expected);
    }
  }

  /** The longest mount point that a path is below. */
  private static String mountPoint(String path) throws IOException {
    String longest = path.startsWith("/") ? "/" : "<unknown>";
    for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
      String point = line.split(" ")[1];
      if (path.startsWith(point + "/") && point.length() > longest.length()) {
        longest = point;
      }
    }
    return longest;
  }
}
