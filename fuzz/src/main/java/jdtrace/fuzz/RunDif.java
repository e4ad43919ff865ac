package jdtrace.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Enabling;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofWriter;
import jdtrace.dif.dof.enabling.DofProgram;
import jdtrace.dif.dof.enabling.WriteEnabling;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Bytes as instructions. The first byte says what the object returns and whether the words are taken
 * as they are or bent until the verifier accepts them; what it accepts must run, with faults at
 * most.
 */
public final class RunDif {
  private static final int RAW = 0x80;
  private static final byte[] STRINGS =
      "\0abc\0/a/b/../c\0{\"a\":[1,{\"b\":\"x\"}]}\0a[1].b\0,\000123\0%d\0"
          .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  private static final long[] INTEGERS = {
    0, 1, 2, 3, 7, 8, 10, 16, 32, 64, 255, 4096, -1, -8, 1L << 31, 1L << 62, Long.MIN_VALUE, 500_000
  };
  private static final DifType STRING = DifType.string(32);
  private static final DifType STRUCT = new DifType(DifType.Kind.CTF, 6, true, false, 24);
  private static final List<UserVariable> VARIABLES = variables();

  private RunDif() {}

  private static List<UserVariable> variables() {
    List<UserVariable> all = new ArrayList<>();
    for (DifVariable.Scope scope : DifVariable.Scope.values()) {
      int id = DifVariable.FIRST_USER_ID;
      for (DifType type : List.of(DifType.INT64, STRING, STRUCT)) {
        all.add(variable(scope, id++, DifVariable.Kind.SCALAR, type, List.of()));
      }
      if (scope != DifVariable.Scope.LOCAL) {
        List<DifType> keys = List.of(DifType.INT64, STRING);
        all.add(variable(scope, id++, DifVariable.Kind.ARRAY, DifType.INT64, keys));
        all.add(variable(scope, id++, DifVariable.Kind.ARRAY, STRING, keys));
      }
    }
    return List.copyOf(all);
  }

  private static UserVariable variable(
      DifVariable.Scope scope, int id, DifVariable.Kind kind, DifType type, List<DifType> keys) {
    String name = scope.name().toLowerCase(java.util.Locale.ROOT) + id;
    return new UserVariable(new DifVariable(name, id, kind, scope, false, false, type), keys);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length < 5) {
      return;
    }
    int mode = data[0] & 0xff;
    int count = (data.length - 1) / 4;
    int[] text = new int[count + 1];
    for (int i = 0; i < count; i++) {
      int at = 1 + 4 * i;
      int a = data[at + 1] & 0xff;
      int b = data[at + 2] & 0xff;
      int c = data[at + 3] & 0xff;
      int op = data[at] & 0xff;
      text[i] =
          (mode & RAW) != 0 ? op << 24 | a << 16 | b << 8 | c : bent(op, a, b, c, i, count + 1);
    }
    text[count] = DifOp.RET.encode(0, 0, mode & 7);
    Type type = List.of(Types.LONG, new Type.DString(32), FuzzWorld.POINT).get((mode >> 3 & 7) % 3);
    List<DifVariable> rows = new ArrayList<>();
    for (UserVariable v : VARIABLES) {
      rows.add(v.variable());
    }
    DifObject object = new DifObject(text, INTEGERS, STRINGS, rows, DifType.of(type), new int[0]);
    DifPrinter.print(object, 1);
    if (!DifVerifier.verify(object).isEmpty()) {
      if ((mode & RAW) == 0) {
        throw new AssertionError(
            DifVerifier.verify(object).getFirst() + DifPrinter.print(object, 1));
      }
      return;
    }
    run(new DifExpression(1, object, type));
  }

  private static void run(DifExpression expression) {
    Statement statement =
        new Statement(
            0,
            new ProbeDescription("dtrace", "", "", "BEGIN"),
            null,
            List.of(new Action.Trace(expression)),
            false,
            SourceSpan.NONE,
            Attributes.STABLE_COMMON);
    Enabling enabling = new Enabling(List.of(statement), VARIABLES, List.of(), 32);
    byte[] dof;
    try {
      dof =
          DofWriter.write(
              WriteEnabling.write(
                  new DofProgram(enabling, java.util.Map.of(), new TreeMap<>()), "fuzz"));
      FuzzSession session = new FuzzSession();
      session.load(dof);
      session.run();
    } catch (DofException e) {
      if (e.rule() != DofException.Rule.LIMIT) {
        throw new AssertionError("a verified object that does not pass through DOF", e);
      }
    }
  }

  /** An instruction like the one that was meant, and acceptable. */
  private static int bent(int code, int a, int b, int c, int pc, int length) {
    DifOp op = DifOp.of(code % 80 << 24);
    if (op == null || op == DifOp.XLATE || op == DifOp.XLARG || op == DifOp.RET) {
      op = DifOp.NOP;
    }
    int r1 = a & 7;
    int r2 = b & 7;
    int rd = c & 7;
    int target = 1 + c % 7;
    return switch (op.form()) {
      case R3 -> op.encode(r1, r2, target);
      case R2, LOAD -> op.encode(r1, 0, target);
      case COMPARE -> op.encode(r1, r2, 0);
      case TEST -> op.encode(r1, 0, 0);
      case LABEL -> op.encodeLabel(pc + 1 + (a << 8 | b) % (length - pc - 1));
      case RETURN, NONE -> op.encode(0, 0, 0);
      case INTEGER -> op.encodeWide(a % INTEGERS.length, target);
      case STRING -> op.encodeWide(a % STRINGS.length, target);
      case ARRAY -> op.encode(a & 3, r2, target);
      case LOAD_VARIABLE -> op.encodeWide(variable(op, a, b), target);
      case STORE_VARIABLE -> op.encodeWide(variable(op, a | 1, b), rd);
      case CALL -> op.encodeWide(a % Subroutine.values().length, target);
      case PUSH -> op.encode(op == DifOp.PUSHTR ? a & 1 : 0, r2, rd);
      case COPY -> op.encode(r1, r2, rd);
      case STORE -> op.encode(r1, 0, rd);
    };
  }

  /** A variable that the opcode may use; with an even {@code a} a built-in where one may be. */
  private static int variable(DifOp op, int a, int b) {
    return switch (op) {
      case LDGAA, STGAA, LDTAA, STTAA -> DifVariable.FIRST_USER_ID + 3 + b % 2;
      case LDGS -> (a & 1) == 0 ? 0x100 + b % 0x24 : DifVariable.FIRST_USER_ID + b % 3;
      default -> DifVariable.FIRST_USER_ID + b % 3;
    };
  }
}
