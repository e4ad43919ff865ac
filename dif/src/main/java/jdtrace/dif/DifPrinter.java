package jdtrace.dif;

/**
 * The listing of {@code -S}, laid out as DTrace users know it from {@code dtrace -S}:
 *
 * <pre>
 * DIFO 0x10001 returns D type (integer) (size 4)
 * OFF OPCODE      INSTRUCTION
 * 00: 25000001    setx DT_INTEGER[0], %r1         ! 0x3
 * 01: 23000001    ret  %r1
 *
 * NAME             ID   KND SCP FLAG TYPE
 * timestamp        101  scl glb r    D type (integer) (size 8)
 * </pre>
 *
 * <p>In place of an address in memory, which would differ from run to run, the header line has
 * the place in the program: statement (from 1) in the upper 16 bits, action (0 the predicate) in
 * the lower ones. Numbers in instructions are decimal, ids in the variable table hexadecimal.
 *
 * <p>Prints anything, well formed or not: what a listing is for.
 */
public final class DifPrinter {
  private static final String[] CTF_KINDS = {
    "unknown", "integer", "float", "pointer", "array", "function", "struct", "union", "enum"
  };

  private final DifObject object;
  private final StringBuilder out;

  private DifPrinter(DifObject object, StringBuilder out) {
    this.object = object;
    this.out = out;
  }

  /** Every object of an enabling, in program order. */
  public static String print(Enabling enabling) {
    StringBuilder out = new StringBuilder();
    for (Statement statement : enabling.statements()) {
      print(statement, out);
    }
    return out.toString();
  }

  /** Every object of a statement: predicate first, then as its actions use them. */
  public static String print(Statement statement) {
    StringBuilder out = new StringBuilder();
    print(statement, out);
    return out.toString();
  }

  /** One object, under a number of the caller's choice; begins with an empty line. */
  public static String print(DifObject object, int number) {
    StringBuilder out = new StringBuilder();
    new DifPrinter(object, out).listing(number);
    return out.toString();
  }

  private static void print(Statement statement, StringBuilder out) {
    for (DifExpression expression : statement.expressions()) {
      int number = statement.ordinal() + 1 << 16 | expression.index() & 0xffff;
      new DifPrinter(expression.object(), out).listing(number);
    }
  }

  private void listing(int number) {
    format("\nDIFO 0x%x returns %s\n", number, type(object.returnType()));
    out.append("OFF OPCODE      INSTRUCTION\n");
    for (int pc = 0; pc < object.text().length; pc++) {
      int word = object.text()[pc];
      format("%02d: %08x    ", pc, word);
      instruction(word);
      out.append('\n');
    }
    if (!object.variables().isEmpty()) {
      format("\n%-16s %-4s %-3s %-3s %-4s %s\n", "NAME", "ID", "KND", "SCP", "FLAG", "TYPE");
      object.variables().forEach(this::variable);
    }
  }

  private void instruction(int word) {
    DifOp op = DifOp.of(word);
    if (op == null) {
      out.append("(illegal opcode)");
      return;
    }
    String name = op.mnemonic();
    int r1 = DifOp.r1(word);
    int r2 = DifOp.r2(word);
    int rd = DifOp.rd(word);
    int wide = DifOp.wide(word);
    switch (op.form()) {
      case NONE -> out.append(name);
      case R3, COPY -> format("%-4s %%r%d, %%r%d, %%r%d", name, r1, r2, rd);
      case R2 -> format("%-4s %%r%d, %%r%d", name, r1, rd);
      case COMPARE -> format("%-4s %%r%d, %%r%d", name, r1, r2);
      case TEST -> format("%-4s %%r%d", name, r1);
      case LABEL -> format("%-4s %d", name, DifOp.label(word));
      case LOAD -> format("%-4s [%%r%d], %%r%d", name, r1, rd);
      case STORE -> format("%-4s %%r%d, [%%r%d]", name, r1, rd);
      case RETURN -> format("%-4s %%r%d", name, rd);
      case INTEGER -> {
        format("%-4s DT_INTEGER[%d], %%r%d", name, wide, rd);
        if (wide < object.integers().length) {
          format("\t\t! 0x%x", object.integers()[wide]);
        }
      }
      case STRING -> {
        format("%-4s DT_STRING[%d], %%r%d", name, wide, rd);
        if (wide < object.strings().length) {
          out.append("\t\t! \"");
          text(wide);
          out.append('"');
        }
      }
      case CALL -> {
        format("%-4s DIF_SUBR(%d), %%r%d", name, wide, rd);
        Subroutine subroutine = Subroutine.ofId(wide);
        out.append("\t\t! ").append(subroutine == null ? "unknown" : subroutine.text());
      }
      case ARRAY -> {
        format("%-4s DT_VAR(%d), %%r%d, %%r%d", name, r1, r2, rd);
        variableName(op, r1);
      }
      case LOAD_VARIABLE -> {
        format("%-4s DT_VAR(%d), %%r%d", name, wide, rd);
        variableName(op, wide);
      }
      case STORE_VARIABLE -> {
        format("%-4s %%r%d, DT_VAR(%d)", name, rd, wide);
        variableName(op, wide);
      }
      case PUSH -> {
        format("%-4s DT_TYPE(%d), ", name, r1);
        if (op == DifOp.PUSHTR) {
          format("%%r%d, ", r2);
        }
        format("%%r%d", rd);
        if (r1 <= 1) {
          format("\t! DT_TYPE(%d) = %s", r1, r1 == 0 ? "D type" : "string");
        }
      }
    }
  }

  private void variableName(DifOp op, int id) {
    DifVariable.Scope scope = DifVariable.Scope.accessedBy(op);
    for (DifVariable row : object.variables()) {
      if (row != null && row.id() == id && row.scope() == scope) {
        format("\t\t! DT_VAR(%d) = \"%s\"", id, row.name());
        return;
      }
    }
    Builtin builtin = Builtin.ofId(id);
    if (builtin != null) {
      format("\t\t! DT_VAR(%d) = \"%s\"", id, builtin.text());
    }
  }

  private void variable(DifVariable row) {
    if (row == null) {
      out.append("(missing)\n");
      return;
    }
    String kind = row.kind() == null ? "?" : row.kind() == DifVariable.Kind.ARRAY ? "arr" : "scl";
    String scope =
        switch (row.scope()) {
          case null -> "?";
          case GLOBAL -> "glb";
          case THREAD -> "tls";
          case LOCAL -> "loc";
        };
    String flags = row.referenced() ? row.modified() ? "r/w" : "r" : row.modified() ? "w" : "";
    format(
        "%-16s %-4x %-3s %-3s %-4s %s\n",
        row.name(), row.id(), kind, scope, flags, type(row.type()));
  }

  private static String type(DifType type) {
    if (type == null) {
      return "nothing";
    }
    String kind = type.kind() == DifType.Kind.STRING ? "string" : "D type";
    String ctfKind =
        type.ctfKind() >= 0 && type.ctfKind() < CTF_KINDS.length
            ? CTF_KINDS[type.ctfKind()]
            : "0x" + Integer.toHexString(type.ctfKind());
    String reference =
        type.byReference() ? " by " + (type.byUserReference() ? "user " : "") + "ref" : "";
    return kind + " (" + ctfKind + ")" + reference + " (size " + type.size() + ")";
  }

  /** The string at an offset; what would break the line or is not ASCII as an escape. */
  private void text(int offset) {
    byte[] strings = object.strings();
    for (int i = offset; i < strings.length && strings[i] != 0; i++) {
      int c = strings[i] & 0xff;
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < 0x20 || c >= 0x7f) {
            format("\\x%02x", c);
          } else {
            out.append((char) c);
          }
        }
      }
    }
  }

  private void format(String format, Object... arguments) {
    out.append(format.formatted(arguments));
  }
}
