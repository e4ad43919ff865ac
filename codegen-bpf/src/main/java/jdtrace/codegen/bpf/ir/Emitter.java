package jdtrace.codegen.bpf.ir;

import java.util.ArrayList;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.asm.Atomic;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.asm.Label;

/** Turns a row of blocks with registers assigned into instructions. */
final class Emitter {
  private static final int R0 = 0;
  private static final int R1 = 1;
  private static final int R5 = 5;

  private final Assembler out;
  private final ArrayList<Block> row;
  private final ParallelMoves moves = new ParallelMoves(this);

  Emitter(Assembler out, ArrayList<Block> row) {
    this.out = out;
    this.row = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      if (i == 0 || skip(row.get(i)) == row.get(i)) {
        this.row.add(row.get(i)); // nobody goes to the others: they only lead on
      }
    }
  }

  void emit() {
    for (int i = 0; i < row.size(); i++) {
      Block block = row.get(i);
      out.place(block.label);
      if (i == 0) {
        parameters(block);
      }
      for (Value value : block.body) {
        instruction(value);
      }
      end(block, i + 1 < row.size() ? row.get(i + 1) : null);
    }
  }

  private void parameters(Block entry) {
    for (Value value : entry.body) {
      if (value.op == Op.PARAMETER) {
        moves.add((int) value.immediate, place(value));
      }
    }
    moves.emit();
  }

  // Places.

  static int place(Value value) {
    if (value.register >= 0) {
      return value.register;
    }
    if (value.slot >= 0) {
      throw new IllegalStateException("no place for " + value);
    }
    return value.slot;
  }

  /** Copies between registers and slots. */
  void copy(int from, int to) {
    if (from >= 0 && to >= 0) {
      out.mov(to, from);
    } else if (from >= 0) {
      out.store(8, Assembler.FRAME, to, from);
    } else if (to >= 0) {
      out.load(8, to, Assembler.FRAME, from);
    } else {
      out.load(8, R1, Assembler.FRAME, from);
      out.store(8, Assembler.FRAME, to, R1);
    }
  }

  /** Makes a rematerialized value in a register or slot. */
  void make(Value value, int to) {
    if (to < 0 && value.fitsImmediate()) {
      out.storeImmediate(8, Assembler.FRAME, to, (int) value.number());
      return;
    }
    int register = to >= 0 ? to : R1;
    switch (value.op) {
      case CONSTANT, LATE -> out.movImmediate(register, value.number());
      case MAP -> out.movMap(register, ((MapSlot) value.detail).fd());
      case MAP_VALUE ->
          out.movMapValue(register, ((MapSlot) value.detail).fd(), (int) value.immediate);
      case FUNCTION -> out.movFunction(register, ((Function) value.detail).label());
      case FRAME -> {
        out.mov(register, Assembler.FRAME);
        out.aluImmediate(Alu.ADD, register, frameOffset(value));
      }
      default -> throw new IllegalStateException("not made anew: " + value);
    }
    if (to < 0) {
      copy(register, to);
    }
  }

  private static int frameOffset(Value value) {
    return ((FrameSlot) value.detail).offset + (int) value.immediate;
  }

  /** The register that holds the value, loading it to {@code temporary} if need be. */
  private int in(Value value, int temporary) {
    if (value.op.isRematerialized()) {
      make(value, temporary);
      return temporary;
    }
    if (value.register >= 0) {
      return value.register;
    }
    out.load(8, temporary, Assembler.FRAME, place(value));
    return temporary;
  }

  private void to(Value value, int register) {
    if (value.op.isRematerialized()) {
      make(value, register);
    } else {
      copyIfNeeded(place(value), register);
    }
  }

  private void copyIfNeeded(int from, int to) {
    if (from != to) {
      copy(from, to);
    }
  }

  /** The register to compute a value in; {@link #done} stores it if it is spilled. */
  private static int target(Value value) {
    return value.register >= 0 ? value.register : R0;
  }

  private void done(Value value, int register) {
    copyIfNeeded(register, place(value));
  }

  // Instructions.

  private void instruction(Value v) {
    switch (v.op) {
      case PARAMETER -> {}
      case ALU -> alu(v);
      case LOW32 -> {
        int target = target(v);
        out.mov32(target, in(v.inputs[0], R0));
        done(v, target);
      }
      case SWAP -> {
        int target = target(v);
        to(v.inputs[0], target);
        out.toBigEndian(target, (int) v.immediate);
        done(v, target);
      }
      case BOOL -> bool(v);
      case LAUNDER -> {
        int cell = base(v.inputs[1], R1);
        int at = baseOffset(v.inputs[1], 0);
        out.store(8, cell, at, in(v.inputs[0], R0));
        int target = target(v);
        out.load(8, target, cell, at);
        done(v, target);
      }
      case LOAD -> {
        int base = base(v.inputs[0], R1);
        int target = target(v);
        out.load(v.bytes, target, base, baseOffset(v.inputs[0], v.immediate));
        done(v, target);
      }
      case STORE -> store(v);
      case ATOMIC_ADD -> {
        int base = base(v.inputs[0], R1);
        int value = in(v.inputs[1], R0);
        out.atomic(Atomic.ADD, 8, base, baseOffset(v.inputs[0], v.immediate), value);
      }
      case FETCH -> {
        moves.add(v.inputs[0], R1);
        moves.add(v.inputs[1], R5);
        moves.emit();
        out.atomic((Atomic) v.detail, 8, R1, (int) v.immediate, R5);
        out.mov(R0, R5);
        result(v);
      }
      case COMPARE_EXCHANGE -> {
        moves.add(v.inputs[0], R1);
        moves.add(v.inputs[2], R5);
        moves.emit();
        to(v.inputs[1], R0);
        out.atomic(Atomic.CMPXCHG, 8, R1, (int) v.immediate, R5);
        done(v, R0);
      }
      case CALL -> {
        arguments(v);
        out.call((BpfHelper) v.detail);
        result(v);
      }
      case CALL_FUNCTION -> {
        arguments(v);
        out.call(((Function) v.detail).label());
        result(v);
      }
      default -> throw new IllegalStateException("not an instruction: " + v);
    }
  }

  private void arguments(Value call) {
    for (int i = 0; i < call.inputs.length; i++) {
      moves.add(call.inputs[i], i + 1);
    }
    moves.emit();
  }

  private void result(Value call) {
    if (call.needsPlace()) {
      done(call, R0);
    }
  }

  /** The base register of an access; r10 for the frame itself. */
  private int base(Value pointer, int temporary) {
    return pointer.op == Op.FRAME ? Assembler.FRAME : in(pointer, temporary);
  }

  private static int baseOffset(Value pointer, long offset) {
    long total = pointer.op == Op.FRAME ? frameOffset(pointer) + offset : offset;
    if (total != (short) total) {
      throw new IllegalStateException("offset " + total);
    }
    return (int) total;
  }

  private void store(Value v) {
    int base = base(v.inputs[0], R1);
    int offset = baseOffset(v.inputs[0], v.immediate);
    Value stored = v.inputs[1];
    if (stored.fitsImmediate()) {
      out.storeImmediate(v.bytes, base, offset, (int) stored.number());
    } else {
      out.store(v.bytes, base, offset, in(stored, R0));
    }
  }

  private void alu(Value v) {
    Alu op = (Alu) v.detail;
    Value a = v.inputs[0];
    Value b = v.inputs[1];
    int target = target(v);
    if (b.fitsImmediate()) {
      to(a, target);
      out.aluImmediate(op, target, (int) b.number());
    } else if (b.register >= 0 && b.register == target && a.register != target) {
      if (op.commutes()) {
        out.alu(op, target, in(a, R1));
      } else {
        to(a, R0);
        out.alu(op, R0, target);
        out.mov(target, R0);
      }
    } else {
      int right = in(b, R1);
      to(a, target);
      out.alu(op, target, right);
    }
    done(v, target);
  }

  /** Branch-free comparison; temporaries r0, r1, r5. */
  private void bool(Value v) {
    Condition c = (Condition) v.detail;
    Value a = v.inputs[0];
    Value b = v.inputs[1];
    boolean negate = false;
    switch (c) {
      case EQ, NE -> {
        difference(a, b);
        out.mov(R1, R0);
        out.negate(R1);
        out.alu(Alu.OR, R0, R1);
        negate = c == Condition.EQ;
      }
      case SLT, SGE -> {
        signedLess(a, b);
        negate = c == Condition.SGE;
      }
      case SGT, SLE -> {
        signedLess(b, a);
        negate = c == Condition.SLE;
      }
      case ULT, UGE -> {
        unsignedLess(a, b);
        negate = c == Condition.UGE;
      }
      case UGT, ULE -> {
        unsignedLess(b, a);
        negate = c == Condition.ULE;
      }
      case SET -> throw new IllegalStateException("SET as a value");
    }
    out.aluImmediate(Alu.SHR, R0, 63);
    if (negate) {
      out.aluImmediate(Alu.XOR, R0, 1);
    }
    copyIfNeeded(R0, place(v));
  }

  /** r0 = a ^ b. */
  private void difference(Value a, Value b) {
    if (b.fitsImmediate()) {
      to(a, R0);
      if (b.number() != 0) {
        out.aluImmediate(Alu.XOR, R0, (int) b.number());
      }
    } else {
      int right = in(b, R1);
      to(a, R0);
      out.alu(Alu.XOR, R0, right);
    }
  }

  /** Bit 63 of r0 = a < b: ((a - b) ^ a) & (a ^ b) ^ a - b, whose sign is right without overflow. */
  private void signedLess(Value a, Value b) {
    if (b.is(0)) {
      to(a, R0);
      return;
    }
    int left = in(a, R0);
    if (left != R0) {
      out.mov(R0, left);
    }
    int right = in(b, R5);
    out.mov(R1, R0);
    out.alu(Alu.SUB, R1, right); // d = a - b
    if (right != R5) {
      out.mov(R5, right);
    }
    out.alu(Alu.XOR, R5, R0); // a ^ b
    out.alu(Alu.XOR, R0, R1); // a ^ d
    out.alu(Alu.AND, R0, R5); // overflow
    out.alu(Alu.XOR, R0, R1);
  }

  /** Bit 63 of r0 = a below b: (~a & b) | (~(a ^ b) & (a - b)). */
  private void unsignedLess(Value a, Value b) {
    to(a, R0);
    int right = in(b, R5);
    out.mov(R1, R0);
    out.alu(Alu.SUB, R1, right); // a - b
    if (right != R5) {
      out.mov(R5, right);
    }
    out.alu(Alu.XOR, R0, R5); // a ^ b
    out.alu(Alu.AND, R5, R0); // b & (a ^ b) = ~a & b
    out.aluImmediate(Alu.XOR, R0, -1);
    out.alu(Alu.AND, R0, R1);
    out.alu(Alu.OR, R0, R5);
  }

  // Ends of blocks.

  private void end(Block block, Block next) {
    switch (block.end) {
      case EXIT -> {
        to(block.left, R0);
        out.exit();
      }
      case JUMP -> {
        phiCopies(block, block.target);
        jump(block.target, next);
      }
      case BRANCH -> branch(block, next);
      case NONE -> throw new IllegalStateException("block without end");
    }
  }

  private void phiCopies(Block from, Block target) {
    if (!target.phis.isEmpty()) {
      int way = target.predecessors.indexOf(from);
      for (Value phi : target.phis) {
        moves.add(phi.inputs[way], place(phi));
      }
      moves.emit();
    }
  }

  private void jump(Block target, Block next) {
    Block final_ = skip(target);
    if (final_ != skip(next)) {
      out.jump(final_.label);
    }
  }

  /** The first block on the way that does something. */
  private static Block skip(Block block) {
    Block b = block;
    while (b != null && b.isEmpty() && b.end == Block.End.JUMP && b.target.phis.isEmpty()) {
      b = b.target;
    }
    return b;
  }

  private void branch(Block block, Block next) {
    Block then = skip(block.target);
    Block otherwise = skip(block.otherwise);
    Condition condition = block.condition;
    if (then == skip(next) && condition != Condition.SET) {
      Block swap = then;
      then = otherwise;
      otherwise = swap;
      condition = condition.inverse();
    }
    compare(block, condition, then.label);
    if (otherwise != skip(next)) {
      out.jump(otherwise.label);
    }
  }

  private void compare(Block block, Condition condition, Label target) {
    Value a = block.left;
    Value b = block.right;
    boolean copy = !block.guard && a.uses > 1;
    if (copy && (condition == Condition.EQ || condition == Condition.NE)) {
      if (b.is(0)) {
        to(a, R0);
        out.aluImmediate(Alu.OR, R0, 0);
      } else {
        difference(a, b);
      }
      out.jumpImmediate(condition, R0, 0, target);
      return;
    }
    int left = in(a, R0);
    if (copy) {
      if (left != R0) {
        out.mov(R0, left);
      }
      out.aluImmediate(Alu.OR, R0, 0); // cuts the verifier's link between the copy and the value
      left = R0;
    }
    if (b.fitsImmediate()) {
      out.jumpImmediate(condition, left, (int) b.number(), target);
    } else {
      out.jump(condition, left, in(b, R1), target);
    }
  }
}
