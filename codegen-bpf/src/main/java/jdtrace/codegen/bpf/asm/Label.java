package jdtrace.codegen.bpf.asm;

/** A place in a program: made before or after it is known where it lies. */
public final class Label {
  /** Index into the assembler's items, or -1 while unknown. */
  int item = -1;

  public boolean isPlaced() {
    return item >= 0;
  }
}
