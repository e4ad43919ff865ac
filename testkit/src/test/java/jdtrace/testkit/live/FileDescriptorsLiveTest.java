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
}
