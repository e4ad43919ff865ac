package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.ir.Value;

/**
 * Hands out scratch memory. A program runs forward only, so every place that needs memory gets its
 * own, fixed at compile time; clauses share the same, one after the other.
 */
final class ScratchSpace {
  private final Firing firing;
  private final int start;
  private int top;

  ScratchSpace(Firing firing, int start) {
    this.firing = firing;
    this.start = start;
    this.top = start;
  }

  /** A new clause: everything handed out before is free again. */
  void reset() {
    top = start;
  }

  /** Whether so many bytes are left. */
  boolean hasRoom(long bytes) {
    return bytes >= 0 && bytes <= ProgramLayout.SCRATCH_MAX - top;
  }

  /** Takes memory, 8-aligned; ask {@link #hasRoom} first. */
  Value take(int bytes) {
    int at = top;
    top += bytes + 7 & -8;
    firing.needScratch(top);
    return firing.scratchAt(at);
  }

  /** A power of two, not below the size of a string. */
  int stringCapacity() {
    return firing.compilation().stringCapacity();
  }

  /** Bytes that are taken for a string. */
  static int stringBytes(Compilation compilation) {
    return 2 * compilation.stringCapacity() + 16;
  }

  /**
   * Takes memory for a string. Behind it as much again may be touched, because the verifier adds up
   * the worst cases of a bounded position and a bounded length.
   */
  Memory takeString() {
    int bytes = firing.compilation().stringWordBytes();
    return Memory.scratch(firing, take(stringBytes(firing.compilation())), bytes);
  }
}
