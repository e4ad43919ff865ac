package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifFailure;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofException.Rule;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofSection;
import jdtrace.dif.dof.SectionType;
import jdtrace.types.Type;

/**
 * DIF objects out of DIFOHDR sections, each verified before anybody sees it. Sections that several
 * objects link become one array that they share.
 */
final class ReadObjects {
  private static final DifVariable.Scope[] SCOPES = DifVariable.Scope.values();

  private final DofFile file;
  private final Annotations annotations;
  private final DifVerifier verifier = new DifVerifier();
  private final Map<Integer, DifObject> objects = new HashMap<>();
  private final Map<Integer, int[]> texts = new HashMap<>();
  private final Map<Integer, long[]> integers = new HashMap<>();
  private final Map<Integer, byte[]> strings = new HashMap<>();
  private long objectBytes;

  /** {@code annotations} is null where there are none. */
  ReadObjects(DofFile file, Annotations annotations) {
    this.file = file;
    this.annotations = annotations;
  }

  /** Every object read so far. */
  Iterable<DifObject> all() {
    return objects.values();
  }

  /** An expression whose DIFOHDR shows what it returns; {@code index} counts without annotation. */
  DifExpression value(int header, int index) throws DofException {
    return expression(header, index, null);
  }

  /**
   * An expression whose DIFOHDR shows what its action makes of it.
   *
   * @param returns what the object returns where no annotation tells
   */
  DifExpression expression(int header, int index, DifType returns) throws DofException {
    DifObject object = object(header, returns);
    Annotations.ExpressionNote note = note(header);
    return note == null
        ? new DifExpression(index, object, PlainTypes.of(object.returnType()))
        : new DifExpression(note.index(), object, note.type());
  }

  private Annotations.ExpressionNote note(int header) {
    return annotations == null ? null : annotations.expressions().get(header);
  }

  /** What the DIFOHDR says is returned. */
  DifType shown(int header) throws DofException {
    return type(header, ((DofSection.ObjectHeader) file.section(header)).returnType());
  }

  /** The number that an object returns which does nothing else. */
  long constant(int header) throws DofException {
    DifObject object = object(header, null);
    int[] text = object.text();
    if (text.length != 2
        || DifOp.of(text[0]) != DifOp.SETX
        || DifOp.rd(text[0]) != DifOp.rd(text[1])) {
      throw wrong(Rule.ACTION, header, "is not the id of an aggregation");
    }
    return object.integers()[DifOp.wide(text[0])];
  }

  private DifObject object(int header, DifType returns) throws DofException {
    DifObject known = objects.get(header);
    if (known != null) {
      return known;
    }
    DofSection.ObjectHeader section = (DofSection.ObjectHeader) file.section(header);
    Annotations.ExpressionNote note = note(header);
    DifType returnType =
        note != null ? note.returnType() : returns != null ? returns : shown(header);
    int[] text = {};
    long[] constants = {};
    byte[] literals = {0};
    DofSection.Variables rows = null;
    for (int link : section.links()) {
      switch (file.section(link)) {
        case DofSection.Text s -> text = texts.computeIfAbsent(link, _ -> ints(s.words()));
        case DofSection.Integers s ->
            constants = integers.computeIfAbsent(link, _ -> longs(s.values()));
        case DofSection.Strings s ->
            literals = strings.computeIfAbsent(link, _ -> s.bytes().toByteArray());
        case DofSection.Variables s -> rows = s;
        case DofSection.RelocationHeader _ ->
            throw wrong(Rule.NOT_ENABLING, header, "has relocations that nobody resolved");
        case DofSection.TranslatorReferences _ ->
            throw wrong(Rule.NOT_ENABLING, header, "has translators that nobody linked");
        default -> {
          // Relocations and types alone mean nothing.
        }
      }
    }
    objectBytes += 4L * text.length + 8L * constants.length + literals.length;
    if (objectBytes > Limits.MAX_OBJECT_BYTES) {
      throw wrong(Rule.LIMIT, header, "all objects are more than " + Limits.MAX_OBJECT_BYTES);
    }
    DifObject object =
        new DifObject(
            text,
            constants,
            literals,
            rows == null ? List.of() : variables(header, rows, literals),
            returnType,
            note == null ? new int[0] : note.lines());
    List<DifFailure> failures = verifier.check(object);
    if (!failures.isEmpty()) {
      throw wrong(Rule.DIF, header, failures.getFirst().toString());
    }
    objects.put(header, object);
    return object;
  }

  private List<DifVariable> variables(int header, DofSection.Variables section, byte[] literals)
      throws DofException {
    List<DifVariable> rows = new ArrayList<>(section.entries().size());
    Map<Integer, String> names = new HashMap<>();
    for (DofSection.VariableEntry row : section.entries()) {
      if (row.kind() > 1) {
        throw wrong(Rule.VALUE, header, "variable kind " + row.kind());
      }
      objectBytes += 24;
      String name = names.computeIfAbsent(row.name(), at -> text(literals, at));
      rows.add(
          new DifVariable(
              name,
              row.id(),
              row.kind() == 0 ? DifVariable.Kind.ARRAY : DifVariable.Kind.SCALAR,
              SCOPES[row.scope()],
              (row.flags() & 1) != 0,
              (row.flags() & 2) != 0,
              type(header, row.variableType())));
    }
    return List.copyOf(rows);
  }

  /** A name; what no identifier could be long is cut, so that overlapping names cost nothing. */
  private static String text(byte[] literals, int at) {
    StringBuilder name = new StringBuilder();
    for (int i = at; literals[i] != 0 && name.length() < MAX_NAME; i++) {
      name.append((char) (literals[i] & 0xff));
    }
    return name.toString();
  }

  private static final int MAX_NAME = 4096;

  private DifType type(int header, DofSection.DofType type) throws DofException {
    if (type.kind() > 1) {
      throw wrong(Rule.VALUE, header, "type kind " + type.kind());
    }
    if (type.bytes() < 0 || type.bytes() > Limits.MAX_VALUE_BYTES) {
      throw wrong(
          Rule.LIMIT, header, "a type of " + Integer.toUnsignedString(type.bytes()) + " bytes");
    }
    return new DifType(
        type.kind() == 0 ? DifType.Kind.CTF : DifType.Kind.STRING,
        type.ctfKind(),
        (type.flags() & DofSection.DofType.BY_REFERENCE) != 0,
        (type.flags() & DofSection.DofType.BY_USER_REFERENCE) != 0,
        type.bytes());
  }

  private static int[] ints(List<Integer> list) {
    int[] values = new int[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    return values;
  }

  private static long[] longs(List<Long> list) {
    long[] values = new long[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    return values;
  }

  static DofException wrong(Rule rule, int header, String what) {
    return new DofException(rule, header, SectionType.DIFOHDR, DofException.NO_OFFSET, what);
  }

  /** The D types that stand in where no annotation names one: printing then goes by size. */
  static final class PlainTypes {
    private static final Type.Int BYTE = jdtrace.types.Types.UCHAR;

    /** The CTF kind of floating types. */
    private static final int FLOAT = 2;

    private PlainTypes() {}

    static Type of(DifType type) {
      if (type.kind() == DifType.Kind.STRING) {
        return new Type.DString(Math.max(1, type.size()));
      }
      if (type.ctfKind() == FLOAT) {
        switch (type.size()) {
          case 4:
            return jdtrace.types.Types.FLOAT;
          case 8:
            return jdtrace.types.Types.DOUBLE;
          case 16:
            return jdtrace.types.Types.LONG_DOUBLE;
          default:
            break;
        }
      }
      if (type.byReference()) {
        return new Type.Array(BYTE, type.size());
      }
      return switch (type.size()) {
        case 0 -> jdtrace.types.Types.VOID;
        case 1 -> jdtrace.types.Types.SCHAR;
        case 2 -> jdtrace.types.Types.SHORT;
        case 4 -> jdtrace.types.Types.INT;
        default -> jdtrace.types.Types.LONG;
      };
    }
  }
}
