package jdtrace.codegen.bpf.ir;

import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.asm.Label;

/** A function of a BPF program: its entry, and how its code is made when the program is put together. */
public abstract class Function {
  private final String name;
  private final Label label = new Label();

  protected Function(String name) {
    this.name = name;
  }

  /** For the disassembly and the function's BTF. */
  public String name() {
    return name;
  }

  /** Where it begins. */
  public Label label() {
    return label;
  }

  /**
   * What it takes, if the verifier is to look at it once and not at each call: bytes of the memory
   * that a pointer leads to, 0 for a number. Null for what is looked at with each call's arguments.
   */
  public int[] parameterBytes() {
    return null;
  }

  /** Places the label and emits the code. */
  public abstract void emit(Assembler assembler);
}
