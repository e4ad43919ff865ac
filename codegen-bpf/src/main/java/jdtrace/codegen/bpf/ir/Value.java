package jdtrace.codegen.bpf.ir;

import java.util.Arrays;
import jdtrace.codegen.bpf.asm.Alu;

/** The result of one instruction, or an instruction without result. */
public final class Value implements Binding {
  final int id;
  final Op op;
  Value[] inputs;
  final long immediate;
  final int bytes;
  final Object detail;

  /** May be removed when unused; may be shared with an equal one that dominates. */
  final boolean pure;

  /** May be removed when unused. */
  final boolean removable;

  Block block;
  int uses;

  /** Must not be spilled: it bounds an access. */
  boolean pinned;

  boolean live;

  /** Where it lives: a register number, or -1. */
  int register = -1;

  /** Offset from r10 where it is spilled, or 0. */
  int slot;

  /** Position of its instruction in the row of blocks. */
  int position;

  Value(
      int id,
      Op op,
      Value[] inputs,
      long immediate,
      int bytes,
      Object detail,
      boolean pure,
      boolean removable) {
    this.id = id;
    this.op = op;
    this.inputs = inputs;
    this.immediate = immediate;
    this.bytes = bytes;
    this.detail = detail;
    this.pure = pure;
    this.removable = removable || pure;
  }

  public boolean isConstant() {
    return op == Op.CONSTANT;
  }

  /** Whether ways that met here computed it differently. */
  public boolean isPhi() {
    return op == Op.PHI;
  }

  /** The number of a constant. */
  public long constant() {
    if (op != Op.CONSTANT) {
      throw new IllegalStateException("not a constant: " + this);
    }
    return immediate;
  }

  /** Whether it is this very constant. */
  public boolean is(long number) {
    return op == Op.CONSTANT && immediate == number;
  }

  /** An address without the constant that was added to it last. */
  public Value pointer() {
    return isDisplaced() ? inputs[0] : this;
  }

  /** The constant that was added last to what {@link #pointer} is. */
  public long displacement() {
    return isDisplaced() ? inputs[1].immediate : 0;
  }

  private boolean isDisplaced() {
    return op == Op.ALU && detail == Alu.ADD && inputs[1].isConstant();
  }

  /** Keeps it in a register, because it bounds an access. */
  public Value pin() {
    pinned = true;
    return this;
  }

  boolean fitsImmediate() {
    return op == Op.CONSTANT && immediate == (int) immediate || op == Op.LATE;
  }

  /** Whether a result is to be kept; nobody looks at that of some calls, or there is none. */
  boolean needsPlace() {
    return op.hasResult() && (uses > 0 || op != Op.CALL && op != Op.CALL_FUNCTION);
  }

  /** The number of a constant, also of a late one. */
  long number() {
    return op == Op.LATE ? ((LateConstant) detail).value() : immediate;
  }

  @Override
  public Value materialize(Graph graph) {
    return this;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append('v').append(id).append('=').append(op);
    if (detail != null) {
      out.append(' ').append(detail);
    }
    out.append(' ').append(immediate);
    int[] ids = new int[inputs.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = inputs[i] == null ? -1 : inputs[i].id;
    }
    return out.append(Arrays.toString(ids)).toString();
  }
}
