package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A program that uses nothing of the D library does not pay for it: the library is neither opened nor
 * are the classes loaded that would. The counter-check keeps this test able to fail.
 */
class LibraryStartUpTest {
  private static String classesOf(String program) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "jdtrace.cli.Dtrace",
                "-qxengine=interp",
                "-n",
                program)
            .redirectErrorStream(true)
            .start();
    String log = new String(child.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(child.waitFor()).as(log).isZero();
    return log;
  }

  @Test
  void plainProgramsDoNotTouchTheLibrary() throws IOException, InterruptedException {
    String log = classesOf("BEGIN { trace(1); exit(0); }");
    assertThat(log).contains("jdtrace.lang.sema.Libraries ");
    assertThat(log).doesNotContain("jdtrace.consumer.library.");
  }

  @Test
  void namesOfTheProgramDoNotReadIt() throws IOException, InterruptedException {
    String log =
        classesOf("BEGIN { x = timestamp; self->y = x; @a[execname] = count(); exit(0); }");
    assertThat(log).doesNotContain("jdtrace.lang.LibraryFiles$File ");
  }

  @Test
  void namesOfTheLibraryDo() throws IOException, InterruptedException {
    String log = classesOf("BEGIN { trace(SIGKILL); exit(0); }");
    assertThat(log).contains("jdtrace.consumer.library.SystemLibrary ");
    assertThat(log).contains("jdtrace.lang.LibraryFiles$File ");
  }
}
