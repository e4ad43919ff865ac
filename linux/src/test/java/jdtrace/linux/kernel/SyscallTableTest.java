package jdtrace.linux.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.Test;

final class SyscallTableTest {
  private final SyscallTable table = SyscallTable.get();

  @Test
  void numbersAndNamesAreInverse() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < table.limit(); i++) {
      String name = table.name(i);
      if (name != null) {
        assertTrue(names.add(name), name);
        assertEquals(i, table.number(name));
      }
    }
    assertEquals(368, names.size());
    assertNull(table.name(-1));
    assertNull(table.name(table.limit()));
    assertNull(table.name(400));
    assertEquals(-1, table.number("fstat"));
  }

  @Test
  void namesAreTheTracepointsNotTheHeaders() {
    assertEquals("read", table.name(0));
    assertEquals("newfstat", table.name(5));
    assertEquals("sendfile64", table.name(40));
    assertEquals("newuname", table.name(SyscallNumber.UNAME));
    assertEquals("umount", table.name(166));
    assertEquals("openat", table.name(SyscallNumber.OPENAT));
    assertEquals("bpf", table.name(SyscallNumber.BPF));
    assertEquals("uprobe", table.name(336));
    assertEquals("pidfd_send_signal", table.name(424));
    assertEquals("file_setattr", table.name(469));
  }

  @Test
  void everyCallHasASignature() {
    for (int i = 0; i < table.limit(); i++) {
      if (table.name(i) != null) {
        SyscallSignature signature = table.fromTable(table.name(i));
        assertTrue(signature.parameters().size() <= 6);
        for (SyscallSignature.Parameter p : signature.parameters()) {
          assertFalse(p.type().isBlank() || p.name().isBlank(), signature.toString());
        }
      }
    }
    assertEquals(
        List.of(
            new SyscallSignature.Parameter("int", "dfd"),
            new SyscallSignature.Parameter("const char *", "filename"),
            new SyscallSignature.Parameter("int", "flags"),
            new SyscallSignature.Parameter("umode_t", "mode")),
        table.signature(257).parameters());
    assertEquals("fd", table.fromTable("read").parameters().getFirst().name());
    assertEquals(List.of(), table.signature(SyscallNumber.GETPID).parameters());
    assertNull(table.signature(400));
  }

  @Test
  void thisKernelHasTheCommonCalls() {
    assertTrue(table.present(0));
    assertTrue(table.present(257));
    assertFalse(table.present(400));
  }

  /** The kernel's own list is the judge of ours; see {@link TracefsJudge}. */
  @Test
  void tracefsKnowsNoNameThatWeDoNot() throws Exception {
    Live.requireRoot();
    Process judge =
        new ProcessBuilder(
                "unshare",
                "--mount",
                "--propagation",
                "private",
                "sh",
                "-c",
                "mount -t tracefs none /sys/kernel/tracing && exec \"$@\"",
                "sh",
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TracefsJudge.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, judge.waitFor(), said);
  }

  @Test
  void formatsAreParsed() {
    TraceFormat format =
        TraceFormat.parse(
            """
            name: sched_thing
            ID: 314
            format:
            \tfield:unsigned short common_type;\toffset:0;\tsize:2;\tsigned:0;
            \tfield:int common_pid;\toffset:4;\tsize:4;\tsigned:1;

            \tfield:char comm[16];\toffset:8;\tsize:16;\tsigned:0;
            \tfield:__data_loc char[] path;\toffset:24;\tsize:4;\tsigned:0;
            \tfield:const char *const *argv;\toffset:32;\tsize:8;\tsigned:1;

            print fmt: "comm=%s", REC->comm
            """);
    assertEquals(314, format.id());
    assertEquals(
        List.of(
            new TraceFormat.Field("char[16]", "comm", 8, 16, false),
            new TraceFormat.Field("__data_loc char[]", "path", 24, 4, false),
            new TraceFormat.Field("const char *const *", "argv", 32, 8, true)),
        format.fields());
  }

  @Test
  void mountsAreSearched() {
    assertNull(Tracefs.find(""));
    assertNull(Tracefs.find("tracefs /no/such/place tracefs rw 0 0\nproc /proc proc rw 0 0"));
  }

  @Test
  void unameAnswers() {
    Uname uname = Uname.read();
    assertEquals("Linux", uname.system());
    assertEquals(KernelFile.textOrNull("/proc/sys/kernel/osrelease"), uname.release());
    assertEquals(KernelFile.textOrNull("/proc/sys/kernel/version"), uname.version());
  }
}
