package jdtrace.dif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.DifFailure.Rule;

/**
 * Decides whether an object may run (spec dif.md section 5). What passes is safe to interpret and
 * to compile: every operand names something that exists, and as all branches go forward, every run
 * ends. What a register holds is not checked, nor whether code can be reached.
 *
 * <p>A verifier stands for one session: rows of variables must agree over all objects it has
 * accepted. Whatever it is given, it answers with failures and never throws.
 */
public final class DifVerifier {
  /** General registers; {@code %r0} is always 0. */
  public static final int REGISTERS = 8;

  /** Text and tables of one object, in bytes. */
  public static final int MAX_OBJECT_BYTES = 256 << 10;

  /** A global or clause-local variable held by reference, in bytes. */
  public static final int MAX_STATIC_VARIABLE_BYTES = 16 << 10;

  private static final int MIN_SCALAR_ID = 0x100;
  private static final int MAX_ID = 0xffff;
  private static final int MAX_FAILURES = 100;
  private static final int ROW_BYTES = 24;

  private record Key(DifVariable.Scope scope, int id) {}

  private final Map<Key, DifVariable> session = new HashMap<>();

  /** All that is wrong with an object on its own; empty if it may run. */
  public static List<DifFailure> verify(DifObject object) {
    return new DifVerifier().check(object);
  }

  /**
   * All that is wrong with an object as the next one of this session; empty if it may run, and then
   * its variables are remembered.
   */
  public List<DifFailure> check(DifObject object) {
    Check check = new Check();
    check.object(object);
    if (check.failures.isEmpty()) {
      for (DifVariable row : object.variables()) {
        session.merge(
            new Key(row.scope(), row.id()), row, (old, now) -> now.type().size() == 0 ? old : now);
      }
    }
    return List.copyOf(check.failures);
  }

  /** One pass over one object. */
  private final class Check {
    final List<DifFailure> failures = new ArrayList<>();
    private DifObject object;
    private final Map<Key, DifVariable> rows = new HashMap<>();
    private int pc = DifFailure.TABLE;

    void object(DifObject object) {
      if (object == null
          || object.text() == null
          || object.integers() == null
          || object.strings() == null
          || object.variables() == null
          || object.returnType() == null
          || object.lines() == null) {
        fail(Rule.MALFORMED, "a table is missing");
        return;
      }
      this.object = object;
      tables();
      returnType(object.returnType());
      for (DifVariable row : object.variables()) {
        row(row);
      }
      int[] text = object.text();
      for (pc = 0; pc < text.length && failures.size() < MAX_FAILURES; pc++) {
        instruction(text[pc]);
      }
      if (text.length == 0 || DifOp.of(text[text.length - 1]) != DifOp.RET) {
        pc = text.length - 1;
        fail(Rule.NO_RETURN, "the last instruction is not ret");
      }
    }

    private void tables() {
      byte[] strings = object.strings();
      if (strings.length > 0 && (strings[0] != 0 || strings[strings.length - 1] != 0)) {
        fail(Rule.MALFORMED, "the string table does not begin and end with NUL");
      }
      if (object.lines().length != 0 && object.lines().length != object.text().length) {
        fail(Rule.MALFORMED, "the line table does not fit the text");
      }
      long bytes =
          4L * object.text().length
              + 8L * object.integers().length
              + strings.length
              + (long) ROW_BYTES * object.variables().size();
      if (bytes > MAX_OBJECT_BYTES) {
        fail(Rule.SIZE, bytes + " bytes, more than " + MAX_OBJECT_BYTES);
      }
    }

    private void returnType(DifType type) {
      if (type.kind() == null || type.size() < 0) {
        fail(Rule.MALFORMED, "unknown return type");
      } else if (!type.byReference() && !isRegisterSize(type.size())) {
        fail(Rule.RETURN_SIZE, "returns " + type.size() + " bytes in a register");
      }
    }

    private void row(DifVariable row) {
      if (row == null
          || row.name() == null
          || row.kind() == null
          || row.scope() == null
          || row.type() == null
          || row.type().kind() == null) {
        fail(Rule.VARIABLE_ROW, "an incomplete row in the variable table");
        return;
      }
      DifType type = row.type();
      if (row.id() < 0 || row.id() > MAX_ID) {
        failRow(Rule.VARIABLE_ROW, row, "id out of range");
      } else if (type.size() < 0 || type.byReference() && type.size() == 0) {
        failRow(Rule.VARIABLE_ROW, row, "no size");
      } else if (isStatic(row)
          && type.byReference()
          && row.kind() == DifVariable.Kind.SCALAR
          && row.id() >= DifVariable.FIRST_USER_ID
          && type.size() > MAX_STATIC_VARIABLE_BYTES) {
        failRow(Rule.VARIABLE_ROW, row, "larger than " + MAX_STATIC_VARIABLE_BYTES + " bytes");
      }
      Key key = new Key(row.scope(), row.id());
      if (!agrees(row, rows.putIfAbsent(key, row)) || !agrees(row, session.get(key))) {
        failRow(Rule.VARIABLE_CONFLICT, row, "differs from an earlier row");
      }
    }

    private static boolean isStatic(DifVariable row) {
      return row.scope() != DifVariable.Scope.THREAD;
    }

    /** Size 0 means "as before". */
    private static boolean agrees(DifVariable row, DifVariable known) {
      if (known == null) {
        return true;
      }
      DifType now = row.type();
      DifType before = known.type();
      return row.kind() == known.kind()
          && now.byReference() == before.byReference()
          && now.byUserReference() == before.byUserReference()
          && (now.size() == before.size() || now.size() == 0 || before.size() == 0);
    }

    private void instruction(int word) {
      DifOp op = DifOp.of(word);
      if (op == null) {
        fail(Rule.OPCODE, "invalid opcode " + (word >>> 24));
        return;
      }
      int r1 = DifOp.r1(word);
      int r2 = DifOp.r2(word);
      int rd = DifOp.rd(word);
      int wide = DifOp.wide(word);
      switch (op.form()) {
        case R3 -> {
          source(r1);
          source(r2);
          destination(rd);
        }
        case R2, LOAD -> {
          source(r1);
          zero(r2);
          destination(rd);
        }
        case COMPARE -> {
          source(r1);
          source(r2);
          zero(rd);
        }
        case TEST -> {
          source(r1);
          zero(r2 | rd);
        }
        case LABEL -> branch(DifOp.label(word));
        case RETURN -> {
          zero(r1 | r2);
          source(rd);
        }
        case NONE -> zero(r1 | r2 | rd);
        case INTEGER -> {
          if (wide >= object.integers().length) {
            fail(Rule.CONSTANT, "integer " + wide + " of " + object.integers().length);
          }
          destination(rd);
        }
        case STRING -> {
          if (wide >= object.strings().length) {
            fail(Rule.CONSTANT, "string offset " + wide + " of " + object.strings().length);
          }
          destination(rd);
        }
        case ARRAY -> {
          variable(op, r1, DifVariable.Kind.ARRAY);
          source(r2);
          destination(rd);
        }
        case LOAD_VARIABLE -> {
          if (op == DifOp.XLATE || op == DifOp.XLARG) {
            fail(Rule.OPCODE, op.mnemonic() + " is not for engines");
            return;
          }
          variableId(wide, MIN_SCALAR_ID);
          variable(op, wide, kindOf(op));
          destination(rd);
        }
        case STORE_VARIABLE -> {
          variableId(wide, DifVariable.FIRST_USER_ID);
          variable(op, wide, kindOf(op));
          source(rd);
        }
        case CALL -> {
          if (Subroutine.ofId(wide) == null) {
            fail(Rule.SUBROUTINE, "unknown subroutine " + wide);
          }
          destination(rd);
        }
        case PUSH -> {
          if (r1 > (op == DifOp.PUSHTR ? 1 : 0)) {
            fail(Rule.PUSH_TYPE, "unknown type " + r1);
          }
          source(r2);
          source(rd);
        }
        case COPY -> {
          source(r1);
          source(r2);
          source(rd);
        }
        case STORE -> {
          source(r1);
          zero(r2);
          source(rd);
        }
      }
    }

    private static DifVariable.Kind kindOf(DifOp op) {
      return switch (op) {
        case LDGAA, STGAA, LDTAA, STTAA -> DifVariable.Kind.ARRAY;
        default -> DifVariable.Kind.SCALAR;
      };
    }

    private void branch(int target) {
      if (target >= object.text().length) {
        fail(Rule.BRANCH, "branch to " + target + ", outside the text");
      } else if (target <= pc) {
        fail(Rule.BRANCH, "backward branch to " + target);
      }
    }

    private void variableId(int id, int minimum) {
      if (id < minimum) {
        fail(Rule.VARIABLE_ID, "variable id " + Integer.toHexString(id) + " not allowed here");
      }
    }

    /**
     * User variables need a row: its type says where and how they are stored. Built-ins need none,
     * their ids say everything.
     */
    private void variable(DifOp op, int id, DifVariable.Kind kind) {
      if (id < DifVariable.FIRST_USER_ID) {
        return;
      }
      DifVariable row = rows.get(new Key(DifVariable.Scope.accessedBy(op), id));
      if (row == null) {
        fail(Rule.UNDECLARED, "variable " + Integer.toHexString(id) + " has no row");
      } else if (row.kind() != kind) {
        fail(Rule.UNDECLARED, row.name() + " is of another kind");
      }
    }

    private void source(int register) {
      if (register >= REGISTERS) {
        fail(Rule.REGISTER, "no register %r" + register);
      }
    }

    private void destination(int register) {
      source(register);
      if (register == 0) {
        fail(Rule.READ_ONLY_REGISTER, "%r0 cannot be written");
      }
    }

    private void zero(int bits) {
      if (bits != 0) {
        fail(Rule.RESERVED_BITS, "unused operand bits are set");
      }
    }

    private static boolean isRegisterSize(int size) {
      return size == 0 || size == 1 || size == 2 || size == 4 || size == 8;
    }

    private void failRow(Rule rule, DifVariable row, String message) {
      fail(rule, "variable " + row.name() + ": " + message);
    }

    private void fail(Rule rule, String message) {
      if (failures.size() < MAX_FAILURES) {
        failures.add(new DifFailure(pc, rule, message));
      }
    }
  }
}
