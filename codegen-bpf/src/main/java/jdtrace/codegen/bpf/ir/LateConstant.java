package jdtrace.codegen.bpf.ir;

/** A number that is known only when all code has been made, such as the size of scratch memory. */
public final class LateConstant {
  private int value = -1;

  /** Fixes the number; not negative. */
  public void set(int number) {
    value = number;
  }

  int value() {
    if (value < 0) {
      throw new IllegalStateException("late constant is not set");
    }
    return value;
  }
}
