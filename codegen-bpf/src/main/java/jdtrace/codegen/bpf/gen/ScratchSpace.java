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

  /** Where the last piece handed out ends; the space up to {@link #top} only aligns the next. */
  private int end;

  ScratchSpace(Firing firing, int start) {
    this.firing = firing;
    this.start = start;
    this.top = start;
    this.end = start;
  }

  /** A new clause: everything handed out before is free again. */
  void reset() {
    top = start;
    end = start;
  }

  /** Whether so many bytes are left. */
  boolean hasRoom(long bytes) {
    return bytes >= 0 && bytes <= ProgramLayout.SCRATCH_MAX - top;
  }

  /** Takes memory, 8-aligned; ask {@link #hasRoom} first. */
  Value take(int bytes) {
    return take(bytes, bytes);
  }

  /** Takes memory of which D was promised the first {@code used} bytes. */
  Value take(int bytes, int used) {
    int at = top;
    top += bytes + 7 & -8;
    end = at + used;
    firing.needScratch(top);
    return firing.scratchAt(at);
  }

  /** Where the memory begins that is handed out. */
  int start() {
    return start;
  }

  /** How far D may store now, from the start of scratch: as in DTrace, as far as was handed out. */
  int end() {
    return end;
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
