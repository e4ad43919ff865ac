package jdtrace.codegen.bpf.asm;

import java.util.Arrays;

/**
 * Builds a program of one or more functions. Jumps name labels; {@link #assemble} computes offsets,
 * and writes long jumps in the 32-bit form (kernels from 6.6 on).
 */
public final class Assembler {
  private static final int CLASS_LD = 0x00;
  private static final int CLASS_LDX = 0x01;
  private static final int CLASS_ST = 0x02;
  private static final int CLASS_STX = 0x03;
  private static final int CLASS_JMP = 0x05;
  private static final int CLASS_JMP32 = 0x06;
  private static final int CLASS_ALU64 = 0x07;
  private static final int CLASS_ALU = 0x04;
  private static final int SOURCE_REGISTER = 0x08;
  private static final int MODE_MEM = 0x60;
  private static final int MODE_MEMSX = 0x80;
  private static final int MODE_ATOMIC = 0xc0;
  private static final int MOV = 0xb0;
  private static final int NEG = 0x80;
  private static final int END = 0xd0;
  private static final int JA = 0x00;
  private static final int CALL = 0x80;
  private static final int EXIT = 0x90;
  private static final int LD_IMM64 = 0x18;
  private static final int PSEUDO_MAP_FD = 1;
  private static final int PSEUDO_MAP_VALUE = 2;
  private static final int PSEUDO_FUNC = 4;
  private static final int PSEUDO_CALL = 1;

  /** Longest jump in the 16-bit form: the kernel's own rewriting may make it several times longer. */
  private static final int NEAR = 8000;

  /** The frame pointer. */
  public static final int FRAME = 10;

  private long[] items = new long[256];
  private Label[] targets = new Label[256];
  private int length;

  private void emit(int opcode, int dst, int src, int offset, int immediate) {
    emit(opcode, dst, src, offset, immediate, null);
  }

  private void emit(int opcode, int dst, int src, int offset, int immediate, Label target) {
    if (length == items.length) {
      items = Arrays.copyOf(items, length * 2);
      targets = Arrays.copyOf(targets, length * 2);
    }
    targets[length] = target;
    items[length++] =
        opcode & 0xff
            | (dst & 0xfL) << 8
            | (src & 0xfL) << 12
            | (offset & 0xffffL) << 16
            | (long) immediate << 32;
  }

  /** Instructions so far (before far jumps are widened). */
  public int length() {
    return length;
  }

  /** Places a label here. */
  public void place(Label label) {
    if (label.isPlaced()) {
      throw new IllegalStateException("label placed twice");
    }
    label.item = length;
  }

  public void mov(int dst, int src) {
    emit(CLASS_ALU64 | MOV | SOURCE_REGISTER, dst, src, 0, 0);
  }

  /** Copies the low 32 bits, zero-extended. */
  public void mov32(int dst, int src) {
    emit(CLASS_ALU | MOV | SOURCE_REGISTER, dst, src, 0, 0);
  }

  /** Loads a constant: one instruction when it fits 32 signed or unsigned bits, else two. */
  public void movImmediate(int dst, long value) {
    if (value == (int) value) {
      emit(CLASS_ALU64 | MOV, dst, 0, 0, (int) value);
    } else if (value >>> 32 == 0) {
      emit(CLASS_ALU | MOV, dst, 0, 0, (int) value);
    } else {
      wide(dst, 0, value);
    }
  }

  private void wide(int dst, int src, long value) {
    emit(LD_IMM64, dst, src, 0, (int) value);
    emit(0, 0, 0, 0, (int) (value >>> 32));
  }

  /** Loads the address of a map, for helpers. */
  public void movMap(int dst, int fd) {
    wide(dst, PSEUDO_MAP_FD, fd);
  }

  /** Loads the address of byte {@code offset} of the value of a one-element array. */
  public void movMapValue(int dst, int fd, int offset) {
    wide(dst, PSEUDO_MAP_VALUE, fd & 0xffffffffL | (long) offset << 32);
  }

  /** Loads the address of a function of this program, for callbacks. */
  public void movFunction(int dst, Label function) {
    emit(LD_IMM64, dst, PSEUDO_FUNC, 0, 0, function);
    emit(0, 0, 0, 0, 0);
  }

  public void alu(Alu op, int dst, int src) {
    emit(CLASS_ALU64 | op.code | SOURCE_REGISTER, dst, src, 0, 0);
  }

  public void aluImmediate(Alu op, int dst, int immediate) {
    emit(CLASS_ALU64 | op.code, dst, 0, 0, immediate);
  }

  public void negate(int dst) {
    emit(CLASS_ALU64 | NEG, dst, 0, 0, 0);
  }

  /** Reverses the bytes of the low {@code bits} (16, 32, 64) and zero-extends; little-endian hosts. */
  public void toBigEndian(int dst, int bits) {
    emit(CLASS_ALU | END | SOURCE_REGISTER, dst, 0, 0, bits);
  }

  private static int size(int bytes) {
    return switch (bytes) {
      case 1 -> 0x10;
      case 2 -> 0x08;
      case 4 -> 0x00;
      case 8 -> 0x18;
      default -> throw new IllegalArgumentException("access of " + bytes + " bytes");
    };
  }

  /** Zero-extending load. */
  public void load(int bytes, int dst, int base, int offset) {
    emit(CLASS_LDX | MODE_MEM | size(bytes), dst, base, offset, 0);
  }

  /** Sign-extending load of 1, 2 or 4 bytes; kernels from 6.6 on. */
  public void loadSigned(int bytes, int dst, int base, int offset) {
    emit(CLASS_LDX | MODE_MEMSX | size(bytes), dst, base, offset, 0);
  }

  public void store(int bytes, int base, int offset, int src) {
    emit(CLASS_STX | MODE_MEM | size(bytes), base, src, offset, 0);
  }

  /** Stores a constant, sign-extended to the width. */
  public void storeImmediate(int bytes, int base, int offset, int immediate) {
    emit(CLASS_ST | MODE_MEM | size(bytes), base, 0, offset, immediate);
  }

  /** An atomic read-modify-write of 4 or 8 bytes; r0 takes part in {@link Atomic#CMPXCHG}. */
  public void atomic(Atomic op, int bytes, int base, int offset, int src) {
    emit(CLASS_STX | MODE_ATOMIC | size(bytes), base, src, offset, op.code);
  }

  public void jump(Label target) {
    emit(CLASS_JMP | JA, 0, 0, 0, 0, target);
  }

  public void jump(Condition condition, int a, int b, Label target) {
    emit(CLASS_JMP | condition.code | SOURCE_REGISTER, a, b, 0, 0, target);
  }

  public void jumpImmediate(Condition condition, int a, int immediate, Label target) {
    emit(CLASS_JMP | condition.code, a, 0, 0, immediate, target);
  }

  public void call(BpfHelper helper) {
    emit(CLASS_JMP | CALL, 0, 0, 0, helper.number);
  }

  /** Calls a function of this program: arguments r1-r5, result r0, own frame. */
  public void call(Label function) {
    emit(CLASS_JMP | CALL, 0, PSEUDO_CALL, 0, 0, function);
  }

  public void exit() {
    emit(CLASS_JMP | EXIT, 0, 0, 0, 0);
  }

  /** Index of a placed label among the assembled instructions; valid after {@link #assemble}. */
  public int position(Label label) {
    return positions[label.item];
  }

  private int[] positions;

  /** The finished program. */
  public long[] assemble() {
    boolean[] far = new boolean[length];
    while (true) {
      layOut(far);
      boolean grown = false;
      for (int i = 0; i < length; i++) {
        if (isBranch(i) && !far[i] && Math.abs(distance(i, 0)) > NEAR) {
          far[i] = true;
          grown = true;
        }
      }
      if (!grown) {
        return encode(far);
      }
    }
  }

  private boolean isBranch(int i) {
    int opcode = (int) items[i] & 0xff;
    return targets[i] != null && (opcode & 7) == CLASS_JMP && (opcode & 0xf0) != CALL;
  }

  private boolean isConditional(int i) {
    return ((int) items[i] & 0xf0) != JA;
  }

  private void layOut(boolean[] far) {
    positions = new int[length + 1];
    int at = 0;
    for (int i = 0; i < length; i++) {
      positions[i] = at;
      at += far[i] && isConditional(i) ? 3 : 1;
    }
    positions[length] = at;
  }

  /** Instructions between the one after item i (plus extra) and its target. */
  private int distance(int i, int extra) {
    return positions[targets[i].item] - (positions[i] + extra + 1);
  }

  private long[] encode(boolean[] far) {
    long[] code = new long[positions[length]];
    for (int i = 0; i < length; i++) {
      int at = positions[i];
      long item = items[i];
      Label target = targets[i];
      if (target == null) {
        code[at] = item;
      } else if (!isBranch(i)) {
        code[at] = item | (long) distance(i, 0) << 32; // calls and function addresses
      } else if (!far[i]) {
        code[at] = item | (distance(i, 0) & 0xffffL) << 16;
      } else if (!isConditional(i)) {
        code[at] = CLASS_JMP32 | JA | (long) distance(i, 0) << 32;
      } else {
        code[at] = item | 1L << 16; // taken: over the next one, to the long jump
        code[at + 1] = CLASS_JMP | JA | 1L << 16;
        code[at + 2] = CLASS_JMP32 | JA | (long) distance(i, 2) << 32;
      }
    }
    return code;
  }
}
