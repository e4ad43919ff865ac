package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofSection;
import jdtrace.types.Type;

/** Annotations out of bytes, see {@link AnnotationWriter}. */
final class AnnotationReader {
  private static final int MAX_ID = 0xffff;

  /** No probe of the kernel has more. */
  private static final int MAX_ARGUMENTS = 12;

  private static final AggregatingFunction[] FUNCTIONS = AggregatingFunction.values();
  private static final Attributes.Stability[] STABILITIES = Attributes.Stability.values();
  private static final Attributes.DependencyClass[] CLASSES = Attributes.DependencyClass.values();
  private static final DifVariable.Scope[] SCOPES = DifVariable.Scope.values();

  private final DofFile file;
  private final NoteInput in;
  private List<Type> types;

  private AnnotationReader(DofFile file, NoteInput in) {
    this.file = file;
    this.in = in;
  }

  /** The annotations of a file, or null when it has none. */
  static Annotations read(DofFile file) throws DofException {
    Annotations found = null;
    for (int i = 0; i < file.sections().size(); i++) {
      if (file.sections().get(i) instanceof DofSection.Plain p
          && p.number() == Annotations.SECTION) {
        NoteInput in = new NoteInput(p.bytes(), i);
        if (found != null) {
          throw in.wrong("annotations once more");
        }
        found = new AnnotationReader(file, in).decode();
      }
    }
    return found;
  }

  private Annotations decode() throws DofException {
    int version = in.number(Integer.MAX_VALUE);
    if (version != Annotations.VERSION) {
      throw in.wrong("annotations of version " + version);
    }
    int stringBytes = in.number(Limits.MAX_VALUE_BYTES);
    types = TypeTableReader.read(in);
    List<UserVariable> variables = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      variables.add(variable());
    }
    List<AggregationDescription> aggregations = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      aggregations.add(aggregation());
    }
    SortedMap<String, String> settings = new TreeMap<>();
    for (int n = in.count(); n > 0; n--) {
      String name = in.text();
      settings.put(name, in.text());
    }
    Map<Integer, Annotations.StatementNote> statements = new HashMap<>();
    int section = 0;
    for (int n = in.count(); n > 0; n--) {
      section = section(section);
      statements.put(section, statement());
    }
    Map<Integer, Annotations.ExpressionNote> expressions = new HashMap<>();
    section = 0;
    for (int n = in.count(); n > 0; n--) {
      section = section(section);
      expressions.put(section, expression(section));
    }
    in.end();
    return new Annotations(stringBytes, variables, aggregations, settings, statements, expressions);
  }

  private int section(int last) throws DofException {
    int difference = in.number(file.sections().size() - 1);
    int section = last + difference;
    if (section >= file.sections().size()) {
      throw in.wrong("there is no section " + section);
    }
    return section;
  }

  private UserVariable variable() throws DofException {
    DifVariable.Scope scope = SCOPES[in.number(SCOPES.length - 1)];
    int id = in.number(MAX_ID);
    boolean associative = in.flag();
    String name = in.text();
    DifType type = in.type();
    List<DifType> keys = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      keys.add(in.type());
    }
    DifVariable.Kind kind = associative ? DifVariable.Kind.ARRAY : DifVariable.Kind.SCALAR;
    if (!associative && !keys.isEmpty()) {
      throw in.wrong("keys of a scalar");
    }
    return new UserVariable(
        new DifVariable(name, id, kind, scope, false, false, type), List.copyOf(keys));
  }

  private AggregationDescription aggregation() throws DofException {
    int id = in.number(Limits.MAX_AGGREGATION_ID);
    String name = in.text();
    AggregatingFunction function = FUNCTIONS[in.number(FUNCTIONS.length - 1)];
    long parameter = in.number();
    List<Type> keys = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      keys.add(TypeTableReader.reference(in, types));
    }
    return new AggregationDescription(id, name, function, parameter, List.copyOf(keys));
  }

  private Annotations.StatementNote statement() throws DofException {
    boolean emptyBody = in.flag();
    String spanFile = in.optional();
    SourceSpan span =
        new SourceSpan(spanFile, in.number(Integer.MAX_VALUE), in.number(Integer.MAX_VALUE));
    Attributes attributes =
        new Attributes(
            STABILITIES[in.number(STABILITIES.length - 1)],
            STABILITIES[in.number(STABILITIES.length - 1)],
            CLASSES[in.number(CLASSES.length - 1)]);
    boolean helper = in.flag();
    return new Annotations.StatementNote(
        emptyBody, span, attributes, in.flag() ? source() : null, helper);
  }

  private ProbeSource source() throws DofException {
    ProbeDescription place = new ProbeDescription(in.text(), in.text(), in.text(), in.text());
    return new ProbeSource(place, in.number(MAX_ARGUMENTS) - 1);
  }

  private Annotations.ExpressionNote expression(int section) throws DofException {
    int index = in.number(Integer.MAX_VALUE);
    Type type = TypeTableReader.reference(in, types);
    DifType returnType = in.type();
    int[] lines = new int[in.flag() ? instructions(section) : 0];
    int last = 0;
    for (int i = 0; i < lines.length; i++) {
      last += in.signedInt();
      lines[i] = last;
    }
    return new Annotations.ExpressionNote(index, type, returnType, lines);
  }

  /** Instructions of the object that a section describes. */
  private int instructions(int section) throws DofException {
    if (file.section(section) instanceof DofSection.ObjectHeader header) {
      for (int link : header.links()) {
        if (file.section(link) instanceof DofSection.Text text) {
          return text.words().size();
        }
      }
    }
    throw in.wrong("section " + section + " is no DIF object");
  }
}
