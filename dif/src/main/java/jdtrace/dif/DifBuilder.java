package jdtrace.dif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assembles a {@link DifObject}: instructions with symbolic labels, interned integers and strings,
 * the variable table, source lines.
 *
 * <pre>{@code
 * DifBuilder b = new DifBuilder();
 * DifBuilder.Label zero = b.label();
 * b.line(7).variable(DifOp.LDGS, pid, 1).tst(1).branch(DifOp.BE, zero);
 * b.setx(42, 1);
 * b.place(zero).ret(1);
 * DifObject object = b.build(DifType.INT64);
 * }</pre>
 *
 * <p>Registers are named in the order of the format: sources first, destination last. Operands are
 * put into their fields as they are; whether the result is well formed is for {@link DifVerifier}
 * to say. A builder is used once.
 *
 * <p>Every method that emits throws {@link DifLimitException} when a table is full.
 */
public final class DifBuilder {
  private static final int MAX_WIDE = 0xffff;
  private static final int MAX_LABEL = 0xffffff;

  /** A place that branches go to; belongs to the builder that made it. */
  public static final class Label {
    private int position = -1;

    private Label() {}

    public boolean isPlaced() {
      return position >= 0;
    }
  }

  private record Fixup(int position, DifOp op, Label target) {}

  private record VariableKey(DifVariable.Scope scope, int id) {}

  /** Bytes that compare by content. */
  private record Text(byte[] bytes) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Text t && Arrays.equals(bytes, t.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  private int[] text = new int[16];
  private int[] lines = new int[16];
  private int length;
  private int line;
  private boolean anyLine;
  private final Map<Long, Integer> integers = new LinkedHashMap<>();
  private final Map<Text, Integer> stringOffsets = new HashMap<>();
  private byte[] strings = new byte[16];
  private int stringBytes = 1;
  private final Map<VariableKey, DifVariable> variables = new LinkedHashMap<>();
  private final List<Fixup> fixups = new ArrayList<>();

  public DifBuilder() {
    stringOffsets.put(new Text(new byte[0]), 0);
  }

  /** Index of the next instruction. */
  public int position() {
    return length;
  }

  /** The source line of what follows; 0 when not known. */
  public DifBuilder line(int line) {
    this.line = line;
    anyLine |= line != 0;
    return this;
  }

  public Label label() {
    return new Label();
  }

  /** The label stands for the next instruction from now on. */
  public DifBuilder place(Label label) {
    if (label.isPlaced()) {
      throw new IllegalStateException("label placed twice");
    }
    label.position = length;
    return this;
  }

  /** {@code ba be bne bg ...} to a label, placed already or later. */
  public DifBuilder branch(DifOp op, Label target) {
    requireForm(op, DifOp.Form.LABEL);
    fixups.add(new Fixup(length, op, target));
    return word(op.encodeLabel(0));
  }

  /** Any instruction of three registers; see {@link DifOp.Form} for what each field means. */
  public DifBuilder op(DifOp op, int r1, int r2, int rd) {
    return word(op.encode(r1, r2, rd));
  }

  /** {@code mov not allocs ld*}: one source, one destination. */
  public DifBuilder op(DifOp op, int r1, int rd) {
    return word(op.encode(r1, 0, rd));
  }

  /** {@code nop popts flushts}. */
  public DifBuilder op(DifOp op) {
    requireForm(op, DifOp.Form.NONE);
    return word(op.encode(0, 0, 0));
  }

  public DifBuilder mov(int from, int to) {
    return op(DifOp.MOV, from, to);
  }

  public DifBuilder cmp(int r1, int r2) {
    return op(DifOp.CMP, r1, r2, 0);
  }

  public DifBuilder scmp(int r1, int r2) {
    return op(DifOp.SCMP, r1, r2, 0);
  }

  public DifBuilder tst(int r1) {
    return op(DifOp.TST, r1, 0, 0);
  }

  public DifBuilder ret(int register) {
    return op(DifOp.RET, 0, 0, register);
  }

  /** Loads a constant. */
  public DifBuilder setx(long value, int rd) {
    return word(DifOp.SETX.encodeWide(integer(value), rd));
  }

  /** Loads the address of a string literal, given without its NUL. */
  public DifBuilder sets(byte[] value, int rd) {
    return word(DifOp.SETS.encodeWide(string(value), rd));
  }

  public DifBuilder call(Subroutine subroutine, int rd) {
    return word(DifOp.CALL.encodeWide(subroutine.id(), rd));
  }

  /**
   * A load or store of a scalar or associative variable, and its row in the variable table: the row
   * is marked referenced or modified as the instruction has it.
   */
  public DifBuilder variable(DifOp op, DifVariable row, int register) {
    boolean store = op.form() == DifOp.Form.STORE_VARIABLE;
    if (!store) {
      requireForm(op, DifOp.Form.LOAD_VARIABLE);
    }
    declare(row, !store, store);
    return word(op.encodeWide(row.id(), register));
  }

  /** {@code ldga ldta}: element {@code index} (a register) of a built-in array. */
  public DifBuilder array(DifOp op, DifVariable row, int index, int rd) {
    requireForm(op, DifOp.Form.ARRAY);
    declare(row, true, false);
    return word(op.encode(row.id(), index, rd));
  }

  /** Pushes a by-value key or argument. */
  public DifBuilder pushValue(int value) {
    return op(DifOp.PUSHTV, 0, 0, value);
  }

  /**
   * Pushes by reference.
   *
   * @param type 0 C data, 1 string
   * @param size the register that holds the size in bytes; for strings 0 means the default
   * @param value the register that holds the address
   */
  public DifBuilder pushReference(int type, int size, int value) {
    return op(DifOp.PUSHTR, type, size, value);
  }

  /** Adds a row to the variable table without an instruction, merging with what is there. */
  public DifBuilder declare(DifVariable row) {
    return declare(row, row.referenced(), row.modified());
  }

  private DifBuilder declare(DifVariable row, boolean referenced, boolean modified) {
    if (row.id() < 0 || row.id() > MAX_WIDE) {
      throw new DifLimitException("too many variables");
    }
    VariableKey key = new VariableKey(row.scope(), row.id());
    DifVariable known = variables.get(key);
    boolean wasReferenced = known != null && known.referenced();
    boolean wasModified = known != null && known.modified();
    variables.put(
        key,
        new DifVariable(
            row.name(),
            row.id(),
            row.kind(),
            row.scope(),
            referenced || wasReferenced,
            modified || wasModified,
            row.type()));
    return this;
  }

  /** Index of a constant in the integer table. */
  public int integer(long value) {
    Integer index = integers.get(value);
    if (index == null) {
      index = integers.size();
      if (index > MAX_WIDE) {
        throw new DifLimitException("too many integer constants in one expression");
      }
      integers.put(value, index);
    }
    return index;
  }

  /** Offset of a string (given without its NUL) in the string table. */
  public int string(byte[] value) {
    Text key = new Text(value.clone());
    Integer offset = stringOffsets.get(key);
    if (offset == null) {
      offset = stringBytes;
      if (offset > MAX_WIDE) {
        throw new DifLimitException("string constants of one expression exceed 64 KiB");
      }
      int end = Math.addExact(stringBytes, value.length + 1);
      if (end > strings.length) {
        strings = Arrays.copyOf(strings, Math.max(end, 2 * strings.length));
      }
      System.arraycopy(value, 0, strings, stringBytes, value.length);
      stringBytes = end;
      stringOffsets.put(key, offset);
    }
    return offset;
  }

  /** The finished object; unplaced labels are a mistake of the caller. */
  public DifObject build(DifType returnType) {
    for (Fixup fixup : fixups) {
      if (!fixup.target.isPlaced()) {
        throw new IllegalStateException("label never placed");
      }
      text[fixup.position] = fixup.op.encodeLabel(fixup.target.position);
    }
    long[] constants = new long[integers.size()];
    int i = 0;
    for (long value : integers.keySet()) {
      constants[i++] = value;
    }
    return new DifObject(
        Arrays.copyOf(text, length),
        constants,
        Arrays.copyOf(strings, stringBytes),
        List.copyOf(variables.values()),
        returnType,
        anyLine ? Arrays.copyOf(lines, length) : new int[0]);
  }

  private DifBuilder word(int instruction) {
    if (length == text.length) {
      if (length > MAX_LABEL) {
        throw new DifLimitException("expression too long");
      }
      text = Arrays.copyOf(text, 2 * length);
      lines = Arrays.copyOf(lines, 2 * length);
    }
    text[length] = instruction;
    lines[length++] = line;
    return this;
  }

  private static void requireForm(DifOp op, DifOp.Form form) {
    if (op.form() != form) {
      throw new IllegalArgumentException(op.mnemonic() + " is not of form " + form);
    }
  }
}
