package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.ir.Function;

/**
 * One of the programs into which the clauses of a site are divided; most sites have a single one.
 */
public final class ProgramPart {
  /** The immediate operand that stands for a target's number; no other is this. */
  private static final int TARGET = 0x7fe1dbad;

  private static final int LD_IMM64 = 0x18;

  private final String name;
  private final int firstClause;
  private final int clauses;
  private final int values;
  private final List<Function> functions;
  private final boolean typed;
  private final Firing firing;
  private final Firing faultFiring;
  private Code made;

  ProgramPart(
      String name,
      int firstClause,
      int clauses,
      int values,
      List<Function> functions,
      boolean typed,
      Firing firing,
      Firing faultFiring) {
    this.name = name;
    this.firstClause = firstClause;
    this.clauses = clauses;
    this.values = values;
    this.functions = functions;
    this.typed = typed;
    this.firing = firing;
    this.faultFiring = faultFiring;
  }

  public String name() {
    return name;
  }

  /** The position of its first clause among those of the site. */
  int firstClause() {
    return firstClause;
  }

  /** How many clauses it has. */
  public int clauses() {
    return clauses;
  }

  /** Its length in values of the graph. */
  public int values() {
    return values;
  }

  /** Whether faults are handled, in scratch memory of their own. */
  boolean hasFaults() {
    return faultFiring != null;
  }

  /** Whether a function is a callback of a helper, or global: then the program must have BTF. */
  public boolean isTyped() {
    return typed;
  }

  void close(ProgramLayout layout) {
    layout.targetNumber().set(TARGET);
    firing.scratchStride().set(layout.scratchStride());
    if (faultFiring != null) {
      faultFiring.scratchStride().set(layout.faultScratchStride());
      faultFiring.callerStride().set(layout.scratchStride());
    }
  }

  /** The instructions, the functions, and where each of them begins. */
  public record Code(long[] instructions, int[] starts, List<Function> functions) {}

  /**
   * Makes the instructions; all maps must be bound.
   *
   * @param target the number of the function for which a copy is to be loaded; 0 when there is none
   */
  public Code code(int target) {
    if (made == null) {
      made = assemble();
    }
    long[] instructions = made.instructions().clone();
    for (int i = 0; i < instructions.length; i++) {
      boolean wide = (instructions[i] & 0xff) == LD_IMM64;
      if (!wide && instructions[i] >>> 32 == TARGET) {
        instructions[i] = instructions[i] & 0xffffffffL | (long) target << 32;
      }
      i += wide ? 1 : 0; // the second half is data
    }
    return new Code(instructions, made.starts(), made.functions());
  }

  private Code assemble() {
    Assembler assembler = new Assembler();
    for (Function function : functions) {
      function.emit(assembler);
    }
    long[] instructions = assembler.assemble();
    int[] starts = new int[functions.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = assembler.position(functions.get(i).label());
    }
    return new Code(instructions, starts, functions);
  }
}
