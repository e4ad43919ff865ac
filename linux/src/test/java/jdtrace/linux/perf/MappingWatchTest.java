package jdtrace.linux.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdtrace.linux.proc.CommandTarget;
import jdtrace.linux.proc.ProcessMaps.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MappingWatchTest {

  /** What the kernel tells is what /proc shows, also when the process is gone. */
  @Test
  void libraryOfACommand() throws Exception {
    try (CommandTarget target = CommandTarget.launch(List.of("sleep", "0.3"));
        MappingWatch watch = MappingWatch.open(target.pid())) {
      target.release();
      String line = codeOf("libc.so", target.pid());
      String[] fields = line.split(" +", 6);
      long start = Long.parseUnsignedLong(fields[0].substring(0, fields[0].indexOf('-')), 16);
      long end = Long.parseUnsignedLong(fields[0].substring(fields[0].indexOf('-') + 1), 16);
      while (target.pollExit() == null) {
        Thread.sleep(5);
      }
      Region region = watch.find(end - 1);
      assertThat(region.start()).isEqualTo(start);
      assertThat(region.end()).isEqualTo(end);
      assertThat(region.fileOffset()).isEqualTo(Long.parseUnsignedLong(fields[2], 16));
      assertThat(region.file()).isEqualTo(fields[3] + " " + fields[4]);
      assertThat(region.path()).isEqualTo(fields[5]);
      assertThat(watch.find(end))
          .satisfiesAnyOf(
              next -> assertThat(next).isNull(), next -> assertThat(next.start()).isEqualTo(end));
    }
  }

  /** The ring goes round: the shell becomes itself again and again, four or five records each time. */
  @Test
  void manyMappings() throws Exception {
    String script = "[ $1 = 0 ] && exec sleep 0.3; exec sh -c \"$0\" \"$0\" $(($1 - 1))";
    try (CommandTarget target = CommandTarget.launch(List.of("sh", "-c", script, script, "200"));
        MappingWatch watch = MappingWatch.open(target.pid())) {
      target.release();
      String line = null;
      while (line == null) {
        watch.drain();
        line = code("/sleep", target.pid());
      }
      long start = Long.parseUnsignedLong(line.substring(0, line.indexOf('-')), 16);
      assertThat(watch.find(start).path()).endsWith("/sleep");
    }
  }

  /** The line of maps that is the code of an object; waits for it. */
  private static String codeOf(String object, int pid) throws IOException, InterruptedException {
    while (true) {
      String line = code(object, pid);
      if (line != null) {
        return line;
      }
      Thread.sleep(1);
    }
  }

  private static String code(String object, int pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
      if (line.contains(" r-xp ") && line.contains(object)) {
        return line;
      }
    }
    return null;
  }
}
