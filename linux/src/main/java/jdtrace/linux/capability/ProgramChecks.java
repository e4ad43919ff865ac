package jdtrace.linux.capability;

import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.BtfBuilder;
import jdtrace.linux.bpf.BtfObject;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.linux.bpf.TestRun;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.kernel.KernelFile;

/** Loads, runs or attaches the smallest program of each kind, and drops it. */
final class ProgramChecks {
  private static final String YES = "";
  private static final String NAME = "dtrace_doctor";

  private static final int R1 = 1;
  private static final int R2 = 2;
  private static final int R3 = 3;
  private static final int R4 = 4;
  private static final int R10 = 10;
  private static final int HELPER_PROBE_WRITE_USER = 36;
  private static final int HELPER_GET_STACK = 67;
  private static final int HELPER_SEND_SIGNAL = 109;
  private static final int HELPER_PROBE_READ_KERNEL = 113;
  private static final int HELPER_LOOP = 181;

  /** Functions that every kernel has, that are rarely called, and can be traced. */
  private static final String[] QUIET_FUNCTIONS = {"bpf_fentry_test1", "do_sysinfo", "vfs_statfs"};

  private ProgramChecks() {}

  static String check(Ability ability, Capabilities capabilities) {
    return switch (ability) {
      case TEST_RUN -> testRun();
      case PROBE_READ_KERNEL -> probeRead();
      case PROBE_WRITE_USER -> probeWrite();
      case SEND_SIGNAL -> sendSignal();
      case STACK -> getStack();
      case LOOP -> loop();
      case STRING_KFUNCS -> kernelFunction("bpf_strstr", capabilities);
      case COPY_FROM_USER_STR -> kernelFunction("bpf_copy_from_user_str", capabilities);
      case RAW_TRACEPOINT -> rawTracepoint(0);
      case RAW_TRACEPOINT_COOKIE -> rawTracepoint(1);
      case TRACEPOINT_BTF -> tracing(AttachType.TRACE_RAW_TP, capabilities);
      case FENTRY -> tracing(AttachType.TRACE_FENTRY, capabilities);
      case KPROBE -> kprobe();
      case KPROBE_MULTI -> kprobeMulti(capabilities);
      case UPROBE_MULTI -> uprobeMulti(AttachType.TRACE_UPROBE_MULTI);
      case UPROBE_SESSION -> uprobeMulti(AttachType.TRACE_UPROBE_SESSION);
      default -> throw new IllegalArgumentException(ability.title());
    };
  }

  private static long move(int register, int value) {
    return 0xb7 | (long) register << 8 | (long) value << 32;
  }

  private static long copy(int register, int from) {
    return 0xbf | (long) register << 8 | (long) from << 12;
  }

  private static long add(int register, int value) {
    return 0x07 | (long) register << 8 | (long) value << 32;
  }

  private static long call(int helper) {
    return 0x85 | (long) helper << 32;
  }

  private static final long EXIT = 0x95;
  private static final long[] EMPTY = {0xb7, EXIT}; // r0 = 0; exit

  private static BpfProgram load(Handles handles, ProgramType type, long[] code) {
    return handles.add(BpfProgram.load(new ProgramSpec(type, NAME, code)));
  }

  private static String testRun() {
    try (Handles handles = new Handles()) {
      new TestRun(load(handles, ProgramType.RAW_TRACEPOINT, EMPTY)).run();
      return YES;
    }
  }

  private static final long ZERO_ON_STACK =
      0x7a | (long) R10 << 8 | 0xfff8L << 16; // *(r10 - 8) = 0

  private static String probeRead() {
    return loads(
        ZERO_ON_STACK,
        copy(R1, R10),
        add(R1, -8), // to
        move(R2, 8),
        move(R3, 0), // from
        call(HELPER_PROBE_READ_KERNEL),
        move(0, 0),
        EXIT);
  }

  private static String probeWrite() {
    return loads(
        ZERO_ON_STACK,
        copy(R2, R10),
        add(R2, -8), // from
        move(R1, 0), // to
        move(R3, 8),
        call(HELPER_PROBE_WRITE_USER),
        move(0, 0),
        EXIT);
  }

  private static String sendSignal() {
    return loads(move(R1, 10), call(HELPER_SEND_SIGNAL), move(0, 0), EXIT);
  }

  private static String getStack() {
    return loads(
        ZERO_ON_STACK,
        copy(R2, R10), // R1 is the context
        add(R2, -8),
        move(R3, 8),
        move(R4, 0),
        call(HELPER_GET_STACK),
        move(0, 0),
        EXIT);
  }

  /** Whether the verifier accepts a probe's program with these instructions. It is not run. */
  private static String loads(long... code) {
    try (Handles handles = new Handles()) {
      load(handles, ProgramType.KPROBE, code);
      return YES;
    }
  }

  private static String loop() {
    BtfBuilder types = new BtfBuilder();
    int integer = types.integer("int", 4, BtfBuilder.SIGNED);
    int pointer = types.pointer(0);
    int main = types.function("main", types.prototype(integer, pointer));
    int body = types.function("body", types.prototype(integer, integer, pointer));
    long[] code = {
      move(R1, 1),
      0x18 | (long) R2 << 8 | 4L << 12 | 5L << 32, // r2 = &instruction 7
      0,
      move(R3, 0),
      move(R4, 0),
      call(HELPER_LOOP),
      EXIT,
      move(0, 0),
      EXIT
    };
    try (Handles handles = new Handles()) {
      BtfObject btf = handles.add(BtfObject.load(types.toBytes()));
      handles.add(
          BpfProgram.load(
              new ProgramSpec(ProgramType.RAW_TRACEPOINT, NAME, code)
                  .functions(btf, 0, main, 7, body)));
      return YES;
    }
  }

  private static String rawTracepoint(long cookie) {
    try (Handles handles = new Handles()) {
      BpfProgram program = load(handles, ProgramType.RAW_TRACEPOINT, EMPTY);
      handles.add(BpfLink.rawTracepoint(program, "sys_enter", cookie));
      return YES;
    }
  }

  private static String kernelFunction(String name, Capabilities capabilities) {
    BtfScan btf = capabilities.has(Ability.BTF) ? BtfScan.kernel() : null;
    if (btf == null) {
      return capabilities.reason(Ability.BTF);
    }
    return btf.find(BtfScan.FUNC, name) != 0
        ? YES
        : "this kernel has no function ".concat(name).concat(" for BPF; loops are used instead");
  }

  private static String tracing(AttachType type, Capabilities capabilities) {
    BtfScan btf = capabilities.has(Ability.BTF) ? BtfScan.kernel() : null;
    if (btf == null) {
      return capabilities.reason(Ability.BTF);
    }
    int id = 0;
    if (type == AttachType.TRACE_RAW_TP) {
      id = btf.find(BtfScan.TYPEDEF, "btf_trace_sched_process_exit");
    } else {
      for (int i = 0; i < QUIET_FUNCTIONS.length && id == 0; i++) {
        id = btf.find(BtfScan.FUNC, QUIET_FUNCTIONS[i]);
      }
    }
    if (id == 0) {
      return "nothing to try it on in the kernel's BTF";
    }
    try (Handles handles = new Handles()) {
      BpfProgram program =
          handles.add(
              BpfProgram.load(
                  new ProgramSpec(ProgramType.TRACING, NAME, EMPTY)
                      .attachType(type)
                      .attachBtfId(id)));
      handles.add(BpfLink.tracing(program, type, 0));
      return YES;
    }
  }

  private static String kprobe() {
    return KernelFile.textOrNull("/sys/bus/event_source/devices/kprobe/type") != null
        ? YES
        : "the kernel was built without kprobes (no perf event source 'kprobe')";
  }

  private static String kprobeMulti(Capabilities capabilities) {
    BtfScan btf = capabilities.has(Ability.BTF) ? BtfScan.kernel() : null;
    String function = null;
    for (int i = 0; btf != null && function == null && i < QUIET_FUNCTIONS.length; i++) {
      if (btf.find(BtfScan.FUNC, QUIET_FUNCTIONS[i]) != 0) {
        function = QUIET_FUNCTIONS[i];
      }
    }
    try (Handles handles = new Handles()) {
      BpfProgram program =
          handles.add(
              BpfProgram.load(
                  new ProgramSpec(ProgramType.KPROBE, NAME, EMPTY)
                      .attachType(AttachType.TRACE_KPROBE_MULTI)));
      String[] names = {function == null ? "vfs_statfs" : function};
      handles.add(BpfLink.kprobeMulti(program, AttachType.TRACE_KPROBE_MULTI, names, null, 0));
      return YES;
    }
  }

  /**
   * Asks for a uprobe in the file "/": a kernel that knows the attach type says EBADF, since that is
   * no file with code, and nothing is attached anywhere.
   */
  private static String uprobeMulti(AttachType type) {
    try (Handles handles = new Handles()) {
      BpfProgram program =
          handles.add(
              BpfProgram.load(new ProgramSpec(ProgramType.KPROBE, NAME, EMPTY).attachType(type)));
      handles.add(BpfLink.uprobeMulti(program, type, "/", new long[1], null, null, 0, 0));
      return YES;
    } catch (SysException e) {
      if (e.errno() == Errno.EBADF) {
        return YES;
      }
      throw e;
    }
  }
}
