package jdtrace.codegen.bpf.ir;

/** A piece of the stack frame whose address is taken; placed by the emitter. */
public final class FrameSlot {
  final int bytes;

  /** Offset from r10, negative; 0 while not placed. */
  int offset;

  FrameSlot(int bytes) {
    this.bytes = (bytes + 7) & -8;
  }
}
