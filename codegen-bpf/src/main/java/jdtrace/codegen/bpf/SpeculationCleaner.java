package jdtrace.codegen.bpf;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.gen.Compilation;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.layout.SpeculationLayout;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.linux.bpf.TestRun;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.SysException;

/**
 * Ends commits and discards that concern several CPUs: runs the cleaning program on each of them,
 * where it interrupts whatever runs, so that it sees that CPU's buffer between two programs or says
 * that it interrupted one. Loaded when there is something to clean for the first time.
 */
final class SpeculationCleaner {
  private final Function code;
  private final ByteBuffer control;
  private final Handles handles;
  private final CpuParts cpus;
  private final int first;
  private final int count;
  private final NativeMemory words = NativeMemory.allocate(16);
  private BpfProgram program;

  SpeculationCleaner(Compilation compilation, Function code, ByteBuffer control, Handles handles) {
    this.code = code;
    this.control = control;
    this.handles = handles;
    this.cpus = compilation.cpus();
    this.first = ControlLayout.speculations(cpus);
    this.count = compilation.speculations().count();
  }

  private long state(int index) {
    return control.getLong(first + index * SpeculationLayout.ENTRY_BYTES + SpeculationLayout.STATE);
  }

  /** Whether a speculation waits for the other CPUs. */
  boolean isNeeded() {
    for (int index = 0; index < count; index++) {
      if (isEnding(state(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnding(long state) {
    return state == SpeculationLayout.COMMITTINGMANY || state == SpeculationLayout.DISCARDING;
  }

  /**
   * Ends what can be ended now.
   *
   * @param stopped whether no program runs any more, so that it does not matter where this runs
   */
  void clean(boolean stopped) {
    for (int index = 0; index < count; index++) {
      if (!isEnding(state(index))) {
        continue;
      }
      boolean done = true;
      for (int part = 0; part < cpus.count(); part++) {
        done &= clean(index, part, stopped);
      }
      if (done) {
        VarHandle.fullFence();
        int entry = first + index * SpeculationLayout.ENTRY_BYTES;
        control.putLong(entry + SpeculationLayout.STATE, SpeculationLayout.INACTIVE);
      }
    }
  }

  private boolean clean(int index, int part, boolean stopped) {
    if (program == null) {
      load();
    }
    words.bytes().putLong(0, index);
    words.bytes().putLong(8, part);
    TestRun run = new TestRun(program).context(words);
    if (!stopped && part < cpus.online()) {
      run.cpu(cpus.cpuOf(part));
    }
    try {
      return run.run() != 0;
    } catch (SysException e) {
      if (e.errno() != Errno.ENXIO) {
        throw e;
      }
      return run.cpu(-1).run() != 0; // the CPU is gone, and its programs with it
    }
  }

  private void load() {
    Assembler assembler = new Assembler();
    code.emit(assembler);
    program =
        handles.add(
            BpfProgram.load(
                new ProgramSpec(ProgramType.RAW_TRACEPOINT, code.name(), assembler.assemble())));
  }

  static SpeculationCleaner of(
      Compilation compilation, Function code, ByteBuffer control, Handles handles) {
    return code == null ? null : new SpeculationCleaner(compilation, code, control, handles);
  }
}
