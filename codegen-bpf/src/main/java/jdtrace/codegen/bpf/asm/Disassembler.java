package jdtrace.codegen.bpf.asm;

/** Prints programs the way the kernel's verifier and bpftool do, one instruction a line. */
public final class Disassembler {
  private static final String[] ALU = {
    "+=", "-=", "*=", "/=", "|=", "&=", "<<=", ">>=", "neg", "%=", "^=", "=", "s>>=", "endian"
  };
  private static final String[] JUMP = {
    "goto", "==", ">", ">=", "&", "!=", "s>", "s>=", "call", "exit", "<", "<=", "s<", "s<="
  };
  private static final int[] SIZE = {4, 2, 1, 8};

  private Disassembler() {}

  /** The whole program. */
  public static String print(long[] code) {
    StringBuilder out = new StringBuilder(code.length * 24);
    for (int i = 0; i < code.length; i++) {
      int opcode = (int) code[i] & 0xff;
      out.append(i).append(": ");
      if (opcode == 0x18) {
        wide(out, code[i], i + 1 < code.length ? code[i + 1] : 0);
        i++;
      } else {
        instruction(out, code[i], i);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void wide(StringBuilder out, long first, long second) {
    long value = first >>> 32 | second & 0xffffffff00000000L;
    int source = (int) (first >>> 12) & 0xf;
    out.append('r').append((int) (first >>> 8) & 0xf).append(" = ");
    switch (source) {
      case 1 -> out.append("map[fd ").append((int) value).append(']');
      case 2 -> out.append("map[fd ").append((int) value).append("] + ").append(value >> 32);
      case 4 -> out.append("function ").append((int) value);
      default -> out.append("0x").append(Long.toHexString(value)).append(" ll");
    }
  }

  private static void instruction(StringBuilder out, long word, int index) {
    int opcode = (int) word & 0xff;
    int dst = (int) (word >>> 8) & 0xf;
    int src = (int) (word >>> 12) & 0xf;
    int offset = (short) (word >>> 16);
    int immediate = (int) (word >>> 32);
    boolean register = (opcode & 8) != 0;
    int size = SIZE[opcode >> 3 & 3];
    switch (opcode & 7) {
      case 1 -> {
        String sign = (opcode & 0xe0) == 0x80 ? "s" : "u";
        out.append('r').append(dst).append(" = ");
        memory(out, sign, size, src, offset);
      }
      case 2 -> {
        memory(out, "u", size, dst, offset);
        out.append(" = ").append(immediate);
      }
      case 3 -> {
        if ((opcode & 0xe0) == 0xc0) {
          out.append("atomic 0x").append(Integer.toHexString(immediate)).append(' ');
        }
        memory(out, "u", size, dst, offset);
        out.append(" = r").append(src);
      }
      case 4, 7 -> alu(out, opcode, dst, src, immediate, register);
      default -> jump(out, opcode, dst, src, offset, immediate, index);
    }
  }

  private static void memory(StringBuilder out, String sign, int size, int base, int offset) {
    out.append("*(").append(sign).append(size * 8).append(" *)(r").append(base);
    if (offset != 0) {
      out.append(offset < 0 ? " - " : " + ").append(Math.abs(offset));
    }
    out.append(')');
  }

  private static void alu(
      StringBuilder out, int opcode, int dst, int src, int immediate, boolean register) {
    String prefix = (opcode & 7) == 7 ? "r" : "w";
    String name = ALU[Math.min(opcode >> 4, ALU.length - 1)];
    if (name.equals("neg")) {
      out.append(prefix).append(dst).append(" = -").append(prefix).append(dst);
    } else if (name.equals("endian")) {
      out.append('r').append(dst).append(register ? " = be" : " = le").append(immediate);
      out.append(" r").append(dst);
    } else {
      out.append(prefix).append(dst).append(' ').append(name).append(' ');
      if (register) {
        out.append(prefix).append(src);
      } else {
        out.append(immediate);
      }
    }
  }

  private static void jump(
      StringBuilder out, int opcode, int dst, int src, int offset, int immediate, int index) {
    int operation = opcode >> 4;
    String name = JUMP[Math.min(operation, JUMP.length - 1)];
    switch (operation) {
      case 0 -> {
        int distance = (opcode & 7) == 6 ? immediate : offset;
        out.append("goto ").append(index + 1 + distance);
      }
      case 8 -> {
        if (src == 1) {
          out.append("call function ").append(index + 1 + immediate);
        } else {
          BpfHelper helper = BpfHelper.of(immediate);
          out.append("call ").append(helper == null ? "#" + immediate : helper.name());
        }
      }
      case 9 -> out.append("exit");
      default -> {
        out.append("if r").append(dst).append(' ').append(name).append(' ');
        if ((opcode & 8) != 0) {
          out.append('r').append(src);
        } else {
          out.append(immediate);
        }
        out.append(" goto ").append(index + 1 + offset);
      }
    }
  }
}
