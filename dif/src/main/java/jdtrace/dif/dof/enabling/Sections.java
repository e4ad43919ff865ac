package jdtrace.dif.dof.enabling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.dof.ByteString;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofSection;
import jdtrace.dif.dof.SectionType;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** The sections of an enabling as they are being made. Section 0 is the string table of all. */
final class Sections {
  /** The common string table. */
  static final int STRINGS = 0;

  private final List<DofSection> sections = new ArrayList<>();
  private final Map<Integer, Annotations.ExpressionNote> notes = new HashMap<>();
  private final StringBuilder strings = new StringBuilder("\0");
  private final Map<String, Integer> offsets = new HashMap<>();

  Sections() {
    sections.add(null); // the strings, when all are known
    offsets.put("", 0);
  }

  /** What the objects made so far know beyond DOF, by section. */
  Map<Integer, Annotations.ExpressionNote> notes() {
    return notes;
  }

  int add(DofSection section) {
    sections.add(section);
    return sections.size() - 1;
  }

  void addComment(String comment) {
    add(new DofSection.Plain(SectionType.COMMENTS.number(), ByteString.of(comment + '\0')));
  }

  List<DofSection> finish() {
    sections.set(STRINGS, new DofSection.Strings(ByteString.of(strings.toString())));
    return sections;
  }

  /** The offset of a text in the common table. */
  int string(String text) throws DofException {
    Integer known = offsets.get(text);
    if (known != null) {
      return known;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || text.charAt(i) > 0xff) {
        throw new DofException(
            DofException.Rule.STRING,
            STRINGS,
            SectionType.STRTAB,
            DofException.NO_OFFSET,
            "\"" + text + "\" has a character that DOF cannot hold");
      }
    }
    int offset = strings.length();
    strings.append(text).append('\0');
    offsets.put(text, offset);
    return offset;
  }

  /** The DIFOHDR of an expression that is shown as what it returns. */
  int object(DifExpression expression) {
    return object(expression, expression.type(), expression.object().returnType());
  }

  /** The DIFOHDR of an expression whose value nobody prints. */
  int unprinted(DifExpression expression, DifType shown) {
    return object(expression, Types.VOID, shown);
  }

  /**
   * The DIFOHDR of an expression.
   *
   * @param type kept for printing
   * @param shown the return type in the DIFOHDR, which says what the action makes of it
   */
  int object(DifExpression expression, Type type, DifType shown) {
    DifObject object = expression.object();
    int section = bare(object, shown);
    notes.put(
        section,
        new Annotations.ExpressionNote(
            expression.index(), type, object.returnType(), object.lines()));
    return section;
  }

  /** The DIFOHDR of an object that is no expression of the program. */
  int bare(DifObject object, DifType shown) {
    List<Integer> links = new ArrayList<>(4);
    links.add(add(new DofSection.Text(Arrays.stream(object.text()).boxed().toList())));
    if (object.integers().length > 0) {
      links.add(add(new DofSection.Integers(Arrays.stream(object.integers()).boxed().toList())));
    }
    ObjectStrings table = new ObjectStrings(object.strings());
    List<DofSection.VariableEntry> rows = new ArrayList<>(object.variables().size());
    for (DifVariable row : object.variables()) {
      rows.add(
          new DofSection.VariableEntry(
              table.offset(row.name()),
              row.id(),
              row.kind().ordinal(),
              row.scope().ordinal(),
              (row.referenced() ? 1 : 0) | (row.modified() ? 2 : 0),
              type(row.type())));
    }
    ByteString text = table.bytes();
    if (text.size() > 1 || !rows.isEmpty()) { // a nameless variable has a name there, too
      links.add(add(new DofSection.Strings(text)));
    }
    if (!rows.isEmpty()) {
      links.add(add(new DofSection.Variables(rows)));
    }
    return add(new DofSection.ObjectHeader(type(shown), links));
  }

  private static DofSection.DofType type(DifType type) {
    return new DofSection.DofType(
        type.kind().ordinal(),
        type.ctfKind(),
        (type.byReference() ? DofSection.DofType.BY_REFERENCE : 0)
            | (type.byUserReference() ? DofSection.DofType.BY_USER_REFERENCE : 0),
        type.size());
  }

  /**
   * An object's strings with the names of its variables added. A name that is there already is not
   * added again, so that an object that was read back keeps its table.
   */
  private static final class ObjectStrings {
    private final StringBuilder bytes;
    private final Map<String, Integer> offsets = new HashMap<>();

    ObjectStrings(byte[] strings) {
      bytes = new StringBuilder(new String(strings, StandardCharsets.ISO_8859_1));
      if (strings.length == 0) {
        bytes.append('\0');
      }
      int start = 0;
      for (int i = 0; i < bytes.length(); i++) {
        if (bytes.charAt(i) == 0) {
          offsets.putIfAbsent(bytes.substring(start, i), start);
          start = i + 1;
        }
      }
    }

    int offset(String text) {
      Integer known = offsets.get(text);
      if (known == null) {
        known = bytes.length();
        bytes.append(text).append('\0');
        offsets.put(text, known);
      }
      return known;
    }

    ByteString bytes() {
      return ByteString.of(bytes.toString());
    }
  }
}
