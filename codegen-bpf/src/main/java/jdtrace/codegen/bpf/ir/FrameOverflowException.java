package jdtrace.codegen.bpf.ir;

/** A function keeps more alive at once than fits in the 512 bytes of a BPF stack frame. */
public final class FrameOverflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FrameOverflowException(String function, int bytes) {
    super(function + " needs " + bytes + " bytes of stack");
  }
}
