package jdtrace.linux.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.MapSpec;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.linux.event.EventLoop;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.kernel.KernelFile;
import jdtrace.linux.testing.Asm;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetTest {
  @TempDir Path directory;

  private static ExitStatus awaitExit(Target target) {
    try (EventLoop loop = new EventLoop()) {
      loop.add(target.pidfd(), 1);
      long deadline = System.nanoTime() + 20_000_000_000L;
      while (System.nanoTime() < deadline) {
        if (loop.await(deadline) > 0) {
          ExitStatus exit = target.pollExit();
          assertNotNull(exit);
          return exit;
        }
      }
    }
    throw new AssertionError("still alive");
  }

  private static void assertNoGateIsLeft() {
    for (String place : new String[] {"/dev/shm", "/tmp"}) {
      String prefix = ".dtrace-" + ProcessHandle.current().pid() + "-";
      String[] names = new File(place).list((d, name) -> name.startsWith(prefix));
      assertEquals(0, names == null ? 0 : names.length);
    }
  }

  @Test
  void splitsAtWhiteSpaceOnly() {
    assertEquals(List.of("ls", "-l", "'a", "b'"), Command.split("  ls\t-l 'a  b'\n"));
    assertEquals(List.of(), Command.split(" \t "));
  }

  @Test
  void commandIsHeldAfterExecAndRunsOnRelease() throws Exception {
    Path out = directory.resolve("out");
    Live.leaksNothing(() -> {
      Files.deleteIfExists(out);
      try (CommandTarget target = CommandTarget.launch(List.of("touch", out.toString()))) {
        assertTrue(target.heldAtExec());
        Thread.sleep(50);
        assertFalse(Files.exists(out));
        assertNull(target.pollExit());
        assertEquals("touch", KernelFile.text("/proc/" + target.pid() + "/comm"));
        assertTrue(KernelFile.text("/proc/" + target.pid() + "/status").contains("TracerPid:\t"));
        target.release();
        target.release();
        ExitStatus exit = awaitExit(target);
        assertEquals("pid 7 has exited", exit.message(7));
        assertTrue(Files.exists(out));
      }
      assertNoGateIsLeft();
    });
  }

  @Test
  void nobodyTracesAReleasedCommand() throws Exception {
    try (CommandTarget target = CommandTarget.launch(List.of("sleep", "100"))) {
      target.release();
      String status = KernelFile.text("/proc/" + target.pid() + "/status");
      assertTrue(status.contains("TracerPid:\t0\n"), status);
      assertTrue(status.contains("SigBlk:\t0000000000000000\n"), status);
    }
  }

  @Test
  void commandHasOurOutputAndNoOtherDescriptors() throws Exception {
    Path out = directory.resolve("fds");
    try (CommandTarget target =
        CommandTarget.launch(List.of("/bin/sh", "-c", "ls /proc/$$/fd > " + out))) {
      target.release();
      assertEquals("pid 7 has exited", awaitExit(target).message(7));
    }
    List<String> descriptors = Files.readAllLines(out);
    // 10 is where dash saves its standard output during the redirection.
    assertTrue(List.of("0", "1", "10", "2").containsAll(descriptors), descriptors.toString());
  }

  @Test
  void exitsAreTold() throws Exception {
    assertEquals("pid 5 exited with status 3", run("exit 3").message(5));
    assertEquals("pid 5 terminated by SIGTERM", run("kill -TERM $$").message(5));
    assertEquals(ExitStatus.How.KILLED, run("kill -9 $$").how());
    assertEquals("SIGRTMIN+2", SignalNames.name(36));
    assertEquals("SIGSYS", SignalNames.name(31));
  }

  private static ExitStatus run(String script) {
    try (CommandTarget target = CommandTarget.launch(List.of("sh", "-c", script))) {
      target.release();
      return awaitExit(target);
    }
  }

  @Test
  void unknownCommandsSaySo() throws Exception {
    Live.leaksNothing(() -> {
      LaunchException e =
          assertThrows(
              LaunchException.class, () -> CommandTarget.launch(List.of("no-such-command", "x")));
      assertEquals("failed to execute no-such-command: No such file or directory", e.getMessage());
      assertEquals(
          "failed to execute /etc/passwd: Permission denied",
          assertThrows(LaunchException.class, () -> CommandTarget.launch(List.of("/etc/passwd")))
              .getMessage());
      assertThrows(LaunchException.class, () -> CommandTarget.launch(List.of()));
    });
    assertNoGateIsLeft();
  }

  @Test
  void scriptsWithoutInterpreterLineGoToTheShell() throws Exception {
    Path script = directory.resolve("script");
    Files.writeString(script, "exit $1\n");
    assertTrue(script.toFile().setExecutable(true));
    try (CommandTarget target = CommandTarget.launch(List.of(script.toString(), "4"))) {
      target.release();
      assertEquals(new ExitStatus(ExitStatus.How.EXITED, 4), awaitExit(target));
    }
  }

  @Test
  void closingKillsWhatStillRuns() throws Exception {
    Live.leaksNothing(() -> {
      int held;
      try (CommandTarget target = CommandTarget.launch(List.of("sleep", "100"))) {
        held = target.pid();
      }
      assertFalse(new File("/proc/" + held).exists());
      int running;
      try (CommandTarget target = CommandTarget.launch(List.of("sleep", "100"))) {
        target.release();
        running = target.pid();
        assertTrue(new File("/proc/" + running).exists());
      }
      assertFalse(new File("/proc/" + running).exists());
    });
  }

  @Test
  void releaseBelongsToTheLaunchingThread() throws Exception {
    try (CommandTarget target = CommandTarget.launch(List.of("true"))) {
      Throwable[] failure = new Throwable[1];
      Thread other =
          new Thread(() -> {
            try {
              target.release();
            } catch (IllegalStateException e) {
              failure[0] = e;
            }
          });
      other.start();
      other.join();
      assertNotNull(failure[0]);
      target.release();
      assertEquals(new ExitStatus(ExitStatus.How.EXITED, 0), awaitExit(target));
    }
  }

  /** Launches a command, says its pid, and waits to be killed before the release. */
  static final class Launcher {
    public static void main(String[] args) throws Exception {
      CommandTarget target = CommandTarget.launch(List.of("sleep", "100"));
      System.out.println(target.pid());
      System.out.flush();
      Thread.sleep(60_000);
      target.close();
    }
  }

  @Test
  void aHeldCommandDiesWithItsTracer() throws Exception {
    Process tracer =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int pid = Integer.parseInt(tracer.inputReader().readLine());
    try (PidTarget child = PidTarget.open(pid)) {
      assertNull(child.pollExit());
      tracer.destroyForcibly().waitFor();
      awaitExit(child);
    }
  }

  @Test
  void theFirstSystemCallSeenIsTheCommandsOwn() throws Exception {
    Live.requireRoot();
    try (Handles handles = new Handles()) {
      CommandTarget target = handles.add(CommandTarget.launch(List.of("true")));
      BpfMap enters = handles.add(BpfMap.create(MapSpec.array("t_enter", 8, 1, 0)));
      BpfMap exits = handles.add(BpfMap.create(MapSpec.array("t_exit", 8, 1, 0)));
      BpfProgram enter = handles.add(counter(enters, target.pid()));
      BpfProgram exit = handles.add(counter(exits, target.pid()));
      handles.add(BpfLink.rawTracepoint(enter, "sys_enter"));
      handles.add(BpfLink.rawTracepoint(exit, "sys_exit"));
      target.release();
      awaitExit(target);
      NativeMemory value = enters.newValue();
      enters.lookup(0, value);
      long entered = value.bytes().getLong(0);
      exits.lookup(0, value);
      long exited = value.bytes().getLong(0);
      assertTrue(entered > 10, "entered " + entered);
      // exit_group does not return; had the return of execve been seen the numbers would be equal.
      assertEquals(entered, exited + 1);
    }
  }

  /** if (tgid == pid) map[0]++. */
  private static BpfProgram counter(BpfMap map, int pid) {
    long[] code =
        new Asm()
            .call(14) // bpf_get_current_pid_tgid
            .raw(0x77, Asm.R0, 0, 0, 32)
            .jumpIfNot(Asm.R0, pid, 9)
            .storeWord(Asm.R10, -4, 0)
            .movReg(Asm.R2, Asm.R10)
            .add(Asm.R2, -4)
            .map(Asm.R1, map.fd())
            .call(1) // bpf_map_lookup_elem
            .jumpIfZero(Asm.R0, 2)
            .mov(Asm.R1, 1)
            .atomicAdd(Asm.R0, 0, Asm.R1)
            .mov(Asm.R0, 0)
            .exit()
            .code();
    return BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_count", code));
  }

  @Test
  void withoutPtraceTheCommandIsHeldBeforeItsExec() throws Exception {
    Path out = directory.resolve("gated");
    Live.leaksNothing(() -> {
      Files.deleteIfExists(out);
      try (CommandTarget target = CommandTarget.launch(List.of("touch", out.toString()), false)) {
        assertFalse(target.heldAtExec());
        Thread.sleep(20);
        assertNull(target.pollExit());
        assertFalse(Files.exists(out));
        target.release();
        assertEquals("pid 7 has exited", awaitExit(target).message(7));
        assertTrue(Files.exists(out));
      }
      try (CommandTarget target = CommandTarget.launch(List.of("no-such-command"), false)) {
        assertThrows(LaunchException.class, target::release);
      }
      int pid;
      try (CommandTarget target = CommandTarget.launch(List.of("true"), false)) {
        pid = target.pid();
      }
      assertFalse(new File("/proc/" + pid).exists());
      assertNoGateIsLeft();
    });
  }

  @Test
  void noRoomForDescriptorsLeavesNothing() throws Exception {
    Live.leaksNothing(() -> {
      NativeMemory old = NativeMemory.allocate(16);
      NativeMemory limit = NativeMemory.allocate(16);
      rlimitNofile(0, old.address());
      limit.bytes().putLong(8, old.bytes().getLong(8));
      Fd[] some = new Fd[3];
      for (int i = 0; i < some.length; i++) {
        some[i] = Fd.of("eventfd2", Syscall.call(SyscallNumber.EVENTFD2, 0, 0x80000));
      }
      // The numbers below the limit are all taken but one.
      limit.bytes().putLong(0, some[2].number() + 1);
      some[2].close();
      rlimitNofile(limit.address(), 0);
      try {
        SysException e =
            assertThrows(SysException.class, () -> CommandTarget.launch(List.of("true")));
        assertEquals("EMFILE", e.errnoName());
      } finally {
        rlimitNofile(old.address(), 0);
        some[0].close();
        some[1].close();
      }
      assertNoGateIsLeft();
    });
  }

  private static void rlimitNofile(long set, long get) {
    final int nofile = 7;
    SysException.check("prlimit64", Syscall.call(SyscallNumber.PRLIMIT64, 0, nofile, set, get));
  }

  @Test
  void strangersAreWatchedNotOwned() throws Exception {
    Live.leaksNothing(() -> {
      Process process = new ProcessBuilder("sleep", "100").start();
      try (PidTarget target = PidTarget.open((int) process.pid())) {
        assertNull(target.pollExit());
        process.destroy();
        ExitStatus exit = awaitExit(target);
        process.waitFor();
        assertTrue(
            exit.equals(new ExitStatus(ExitStatus.How.KILLED, 15))
                || exit.how() == ExitStatus.How.UNKNOWN,
            exit.toString());
      } finally {
        process.getInputStream().close();
        process.getOutputStream().close();
        process.getErrorStream().close();
      }
    });
    assertEquals(
        "ESRCH", assertThrows(SysException.class, () -> PidTarget.open(0x3fffff)).errnoName());
  }
}
