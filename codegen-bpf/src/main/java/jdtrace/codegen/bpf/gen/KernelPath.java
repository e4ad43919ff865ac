package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * d_path: from a directory entry up to the root of the current process, across mounts, as the
 * kernel's d_path goes ({@code prepend_path} in fs/d_path.c). The text grows from the end of a buffer
 * to its start; a path longer than the buffer loses its first components.
 *
 * <p>No lock is held, as none may be taken here: a rename on the way gives a path that mixes both
 * names.
 */
final class KernelPath {
  static final int CELLS = 6;
  static final int DENTRY = 0;
  static final int MOUNT = 1;
  static final int ROOT_DENTRY = 2;

  /** The root's {@code struct mount}. */
  static final int ROOT_MOUNT = 3;

  /** Where the text begins. */
  static final int POSITION = 4;

  private static final int SPARE = 5;

  /** The kernel's longest path with its NUL, which is the last byte. */
  static final int TEXT_BYTES = 4096;

  static final int LAST = TEXT_BYTES - 1;
  private static final int NAME_MAX = 255;

  /** The text and what the verifier believes may be touched behind it. */
  static final int BUFFER_WORDS = (TEXT_BYTES + NAME_MAX + 1 + 8) / 8;

  private static final int LEVELS = 2048;

  private KernelPath() {}

  static Function make(StringFunctions functions, KernelTypes kernel) {
    StepLoop loop = new StepLoop(functions);
    Graph g = loop.graph();
    Value dentry = loop.cell(DENTRY);
    Value mount = loop.cell(MOUNT);
    Value position = loop.cell(POSITION);
    Value away =
        g.alu(
            Alu.OR,
            g.alu(Alu.XOR, dentry, loop.cell(ROOT_DENTRY)),
            g.alu(Alu.XOR, mount, loop.cell(ROOT_MOUNT)));
    loop.when(Condition.EQ, away, 0, loop::stop);
    Value top = loop.read(8, mount, kernel.offset("mount", "mnt", "mnt_root"), SPARE);
    loop.when(
        Condition.EQ,
        g.alu(Alu.XOR, dentry, top),
        0,
        () -> {
          Value outer = loop.read(8, mount, kernel.offset("mount", "mnt_parent"), SPARE);
          loop.when(Condition.EQ, g.alu(Alu.XOR, outer, mount), 0, loop::stop);
          Value at = loop.read(8, mount, kernel.offset("mount", "mnt_mountpoint"), SPARE);
          loop.cell(MOUNT, outer);
          loop.next(DENTRY, at);
        });
    Value parent = loop.read(8, dentry, kernel.offset("dentry", "d_parent"), SPARE);
    loop.when(Condition.EQ, g.alu(Alu.XOR, dentry, parent), 0, loop::stop);
    Value bytes = loop.read(4, dentry, kernel.offset("dentry", "d_name", "len"), SPARE);
    Value name = loop.read(8, dentry, kernel.offset("dentry", "d_name", "name"), SPARE);
    Value length = g.alu(Alu.AND, bytes, NAME_MAX);
    Value start = g.alu(Alu.SUB, g.add(position, -1), length);
    loop.when(Condition.SLT, start, 0, loop::stop);
    Value at = g.add(loop.pointer(StepLoop.OUT), g.alu(Alu.AND, start, TEXT_BYTES - 1));
    g.store(1, at, 0, g.constant('/'));
    g.call(BpfHelper.PROBE_READ_KERNEL, g.add(at, 1), length, name);
    loop.cell(POSITION, start);
    loop.next(DENTRY, parent);
    return loop.finish("d_path", LEVELS);
  }
}
