package jdtrace.codegen.bpf.ir;

import java.util.ArrayList;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.asm.Label;

/** Straight-line code: phis, body, and how it ends. */
public final class Block {
  /** How a block ends. */
  enum End {
    NONE,
    JUMP,
    BRANCH,
    EXIT
  }

  final ArrayList<Value> phis = new ArrayList<>();
  final ArrayList<Value> body = new ArrayList<>();
  final ArrayList<Block> predecessors = new ArrayList<>(2);
  final Label label = new Label();

  /** Goes behind all other code. */
  final boolean cold;

  End end = End.NONE;
  Condition condition;
  Value left;
  Value right;

  /** Compare the register itself, so that the verifier learns the bound. */
  boolean guard;

  /** Jump target, or where a branch goes when the condition holds. */
  Block target;

  /** Where a branch goes when the condition does not hold. */
  Block otherwise;

  /** The block that jumps back here, when this is a loop's header. */
  Block latch;

  /** What the variables are bound to at the end. */
  Binding[] bindings;

  Block dominator;
  int depth;
  boolean begun;
  int order = -1;
  int firstPosition;
  int lastPosition;

  Block(boolean cold) {
    this.cold = cold;
  }

  int successors() {
    return switch (end) {
      case JUMP -> 1;
      case BRANCH -> 2;
      default -> 0;
    };
  }

  Block successor(int i) {
    return i == 0 ? target : otherwise;
  }

  /** Nothing but a jump. */
  boolean isEmpty() {
    return phis.isEmpty() && body.isEmpty();
  }
}
