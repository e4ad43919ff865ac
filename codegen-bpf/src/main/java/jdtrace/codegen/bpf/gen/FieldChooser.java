package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.Statement;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.types.Types;

/**
 * Chooses how values are stored in records and keys, by looking at their DIF: what is known when
 * the program is loaded is not stored at all.
 */
public final class FieldChooser {
  /** TASK_COMM_LEN. */
  static final int COMM_BYTES = 16;

  private FieldChooser() {}

  /** The encoding of an expression's value. */
  static FieldEncoding encoding(DifExpression expression) {
    DifObject object = expression.object();
    DifType machine = object.returnType();
    FieldEncoding known = known(expression);
    if (known != null) {
      return known;
    }
    if (machine.kind() == DifType.Kind.STRING) {
      return new FieldEncoding.Text(machine.size());
    }
    if (machine.byReference()) {
      return new FieldEncoding.Bytes(machine.size());
    }
    return new FieldEncoding.Scalar(size(expression), Types.isSigned(expression.type()));
  }

  private static int size(DifExpression expression) {
    int size = expression.object().returnType().size();
    if (size == 0) {
      size = expression.type().size();
    }
    return size == 1 || size == 2 || size == 4 ? size : 8;
  }

  /** Objects of two instructions: a constant, a literal, or a built-in variable. */
  private static FieldEncoding known(DifExpression expression) {
    DifObject object = expression.object();
    int[] text = object.text();
    if (text.length != 2
        || DifOp.of(text[1]) != DifOp.RET
        || DifOp.rd(text[0]) != DifOp.rd(text[1])) {
      return null;
    }
    int wide = DifOp.wide(text[0]);
    return switch (DifOp.of(text[0])) {
      case SETX -> {
        if (object.returnType().byReference()) {
          yield null; // a NULL string: recording it is a fault
        }
        int size = size(expression);
        boolean signed = Types.isSigned(expression.type());
        yield new FieldEncoding.Constant(
            narrow(object.integers()[wide], size, signed), size, signed);
      }
      case SETS -> new FieldEncoding.Literal(object.string(wide));
      case LDGS -> builtin(Builtin.ofId(wide));
      default -> null;
    };
  }

  private static FieldEncoding builtin(Builtin builtin) {
    if (builtin == null) {
      return null;
    }
    return switch (builtin) {
      case EXECNAME -> new FieldEncoding.Text(COMM_BYTES);
      case PROBEPROV, PROBEMOD, PROBEFUNC, PROBENAME -> new FieldEncoding.ProbePart(builtin, 0);
      default -> null;
    };
  }

  /** What reading {@code size} bytes of the number back gives. */
  static long narrow(long value, int size, boolean signed) {
    int shift = 64 - 8 * size;
    return signed ? value << shift >> shift : value << shift >>> shift;
  }

  /** The layout of a statement's record. */
  public static RecordLayout record(Statement statement, RunOptions options) {
    Fields fields = new Fields(RecordHeader.BYTES);
    ArrayList<RecordLayout.Entry> entries = new ArrayList<>();
    for (Action action : statement.actions()) {
      List<RecordLayout.Field> of = fields(action, fields, options);
      if (of != null) {
        entries.add(new RecordLayout.Entry(action, of));
      }
    }
    boolean recorded = statement.emptyBody() || !entries.isEmpty();
    return new RecordLayout(fields.end + 7 & -8, List.copyOf(entries), recorded);
  }

  /** Hands out offsets. */
  private static final class Fields {
    int end;

    Fields(int start) {
      end = start;
    }

    RecordLayout.Field add(FieldEncoding encoding) {
      if (encoding.bytes() == 0) {
        return new RecordLayout.Field(0, encoding);
      }
      int alignment = encoding.alignment();
      int at = end + alignment - 1 & -alignment;
      end = at + encoding.bytes();
      return new RecordLayout.Field(at, encoding);
    }
  }

  /** The fields of an action, or null when it does not show in the record stream. */
  private static List<RecordLayout.Field> fields(Action action, Fields fields, RunOptions options) {
    return switch (action) {
      case Action.Evaluate _, Action.Aggregate _, Action.Destructive _, Action.Speculation _ ->
          null;
      case Action.Trace t -> List.of(fields.add(encoding(t.value())));
      case Action.Print p -> List.of(fields.add(encoding(p.value())));
      case Action.TraceMemory t ->
          List.of(fields.add(new FieldEncoding.Memory(t.sizeBytes(), t.dynamicSize() != null)));
      case Action.Printf p -> expressions(p.arguments(), fields);
      case Action.Library l -> expressions(l.arguments(), fields);
      case Action.Printa _ -> List.of();
      case Action.Exit _ -> List.of(fields.add(new FieldEncoding.Scalar(4, true)));
      case Action.Stack s -> List.of(fields.add(stack(s.frames(), options)));
      case Action.UserStack s -> List.of(fields.add(userStack(s.java(), s.frames(), options)));
      case Action.Symbol s -> List.of(fields.add(new FieldEncoding.Symbol(s.kind())));
    };
  }

  private static List<RecordLayout.Field> expressions(
      List<DifExpression> arguments, Fields fields) {
    ArrayList<RecordLayout.Field> of = new ArrayList<>(arguments.size());
    for (DifExpression argument : arguments) {
      of.add(fields.add(encoding(argument)));
    }
    return of;
  }

  static FieldEncoding.Stack stack(int frames, RunOptions options) {
    return new FieldEncoding.Stack(frames == 0 ? options.stackFrames() : frames, false);
  }

  static FieldEncoding.Stack userStack(boolean java, int frames, RunOptions options) {
    int asked = java ? options.javaStackFrames() : options.userStackFrames();
    return new FieldEncoding.Stack(frames == 0 ? asked : frames, true);
  }

  /** The encoding of an element of an aggregation's key. */
  static FieldEncoding key(Action.Key key, RunOptions options) {
    return switch (key) {
      case Action.Key.Value v -> encoding(v.expression());
      case Action.Key.StackKey s -> stack(s.frames(), options);
      case Action.Key.UserStackKey s -> userStack(s.java(), s.frames(), options);
      case Action.Key.SymbolKey s -> new FieldEncoding.Symbol(s.kind());
    };
  }
}
