package jdtrace.linux.capability;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.kernel.Cpus;
import jdtrace.linux.kernel.KernelFile;
import jdtrace.linux.kernel.Tracefs;
import jdtrace.linux.perf.PerfEvent;

/** Abilities that need no BPF program. Each answers an empty string or the reason why not. */
final class SystemChecks {
  private static final int CAP_SYS_ADMIN = 21;
  private static final int CAP_PERFMON = 38;
  private static final int CAP_BPF = 39;
  private static final String YES = "";

  private SystemChecks() {}

  static String privilege() {
    String status = KernelFile.textOrNull("/proc/self/status");
    String key = "CapEff:\t";
    int at = status == null ? -1 : status.indexOf(key);
    if (at < 0) {
      return Syscall.call(SyscallNumber.GETEUID) == 0 ? YES : "not root";
    }
    int start = at + key.length();
    long capabilities = Long.parseUnsignedLong(status, start, start + 16, 16);
    if (has(capabilities, CAP_SYS_ADMIN)
        || has(capabilities, CAP_BPF) && has(capabilities, CAP_PERFMON)) {
      return YES;
    }
    return Syscall.call(SyscallNumber.GETEUID) == 0
        ? "root without CAP_SYS_ADMIN, CAP_BPF and CAP_PERFMON: a container took them away"
        : "not root, and neither CAP_SYS_ADMIN nor CAP_BPF with CAP_PERFMON; run as root";
  }

  private static boolean has(long capabilities, int bit) {
    return (capabilities >>> bit & 1) != 0;
  }

  /** securityfs tells the mode as {@code none [integrity] confidentiality}. */
  static String lockdown(Capabilities capabilities) {
    String modes = KernelFile.textOrNull("/sys/kernel/security/lockdown");
    if (modes == null) {
      // securityfs is not mounted, or there is no lockdown: judge by what it forbids.
      if (!capabilities.has(Ability.BPF) || capabilities.has(Ability.PROBE_WRITE_USER)) {
        return YES;
      }
      return "bpf_probe_write_user is refused to root, as lockdown=integrity does"
          + " (securityfs is not mounted to tell)";
    }
    if (modes.contains("[none]")) {
      return YES;
    }
    int start = modes.indexOf('[') + 1;
    int end = modes.indexOf(']');
    return "the kernel runs with lockdown=".concat(modes.substring(start, Math.max(start, end)));
  }

  static String tracefs() {
    return Tracefs.directory() != null
        ? YES
        : "tracefs is not mounted or not readable; mount -t tracefs none /sys/kernel/tracing";
  }

  /** The first line is a text symbol; hidden addresses are zeros. */
  static String kallsyms() {
    try (RandomAccessFile file = new RandomAccessFile("/proc/kallsyms", "r")) {
      return kallsyms(file);
    } catch (IOException e) {
      return "/proc/kallsyms cannot be read: ".concat(e.getMessage());
    }
  }

  /**
   * Absolute symbols come first and may truly be 0 (per-CPU data before 6.15): only a zero where code
   * is means that addresses are hidden.
   */
  private static String kallsyms(RandomAccessFile file) throws IOException {
    for (String line = file.readLine(); line != null; line = file.readLine()) {
      if (!line.startsWith("0000000000000000 ")) {
        return YES;
      }
      if (line.startsWith("t ", 17) || line.startsWith("T ", 17)) {
        return "/proc/kallsyms hides addresses (kernel.kptr_restrict); run as root";
      }
    }
    return "/proc/kallsyms is empty";
  }

  static String btf() {
    File file = new File(BtfScan.PATH);
    if (!file.exists()) {
      return "no ".concat(BtfScan.PATH).concat("; the kernel was built without BTF");
    }
    return file.canRead() ? YES : BtfScan.PATH.concat(" is not readable");
  }

  /** 0 off, 1 on, 2 on with debug output; absent where the JIT is the only engine. */
  static String jit() {
    String mode = KernelFile.textOrNull("/proc/sys/net/core/bpf_jit_enable");
    return "0".equals(mode) ? "off; sysctl net.core.bpf_jit_enable=1" : YES;
  }

  static String pidfd() {
    long self = Syscall.call(SyscallNumber.GETPID);
    Fd.of("pidfd_open", Syscall.call(SyscallNumber.PIDFD_OPEN, self, 0)).close();
    return YES;
  }

  static String perfCpuClock() {
    try {
      PerfEvent.cpuClock(Cpus.online()[0], 1_000_000_000L).close();
      return YES;
    } catch (SysException e) {
      if (e.errno() == Errno.EACCES) {
        return e.getMessage().concat("; run as root (kernel.perf_event_paranoid)");
      }
      throw e;
    }
  }
}
