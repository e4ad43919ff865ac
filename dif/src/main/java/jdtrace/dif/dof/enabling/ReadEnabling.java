package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.Statement;
import jdtrace.dif.dof.ByteString;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofException.Rule;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofSection;

/**
 * An enabling out of DOF. With our annotations it is the one that was written; without them, as
 * other compilers make DOF, it runs all the same and values print by their size.
 *
 * <p>Everything is checked that the compiler would have seen to: DIF by the verifier, actions for
 * completeness and types, variables for agreement. A file that passes may still be refused by an
 * engine, as a program may.
 */
public final class ReadEnabling {
  private static final int DEFAULT_STRING_BYTES = 256;

  private record VariableKey(DifVariable.Scope scope, int id) {}

  private final DofFile file;
  private final Function<String, PrintfFormat> formats;
  private final Annotations annotations;
  private final ReadObjects objects;
  private final AggregationTable aggregations;
  private final Map<Integer, List<Action>> actionsBySection = new HashMap<>();
  private final Map<DtraceOption, Long> options = new EnumMap<>(DtraceOption.class);
  private int actionCount;

  private ReadEnabling(DofFile file, Function<String, PrintfFormat> formats) throws DofException {
    this.file = file;
    this.formats = formats;
    this.annotations = AnnotationReader.read(file);
    this.objects = new ReadObjects(file, annotations);
    this.aggregations = new AggregationTable(annotations);
  }

  /**
   * The program of a file that was read.
   *
   * @param formats parses a format, or throws {@link jdtrace.base.DError}
   * @throws DofException when the file is no enabling, or not a sound one
   */
  public static DofProgram read(DofFile file, Function<String, PrintfFormat> formats)
      throws DofException {
    return new ReadEnabling(file, formats).program();
  }

  private DofProgram program() throws DofException {
    DofFile.Identification id = file.identification();
    if (!id.lp64() || id.bigEndian()) {
      throw new DofException(
          Rule.NOT_ENABLING,
          DofException.NO_SECTION,
          null,
          DofException.NO_OFFSET,
          "made for a machine of another word size or byte order");
    }
    List<Integer> ecbs = new ArrayList<>();
    for (int i = 0; i < file.sections().size(); i++) {
      switch (file.section(i)) {
        case DofSection.Provider _,
            DofSection.Probes _,
            DofSection.ProbeArguments _,
            DofSection.Offsets _ ->
            throw wrong(Rule.NOT_ENABLING, i, "belongs to a provider, not to an enabling");
        case DofSection.Ecb _ -> ecbs.add(i);
        case DofSection.Options s -> options(i, s);
        default -> {
          // Reached through the statements, or of no meaning here.
        }
      }
    }
    if (annotations == null) {
      declareAggregations(ecbs);
    }
    List<Statement> statements = new ArrayList<>();
    for (int section : ecbs) {
      statements.add(statement(section, statements.size()));
    }
    int stringBytes = stringBytes();
    Enabling enabling =
        new Enabling(
            List.copyOf(statements), variables(stringBytes), aggregations.all(), stringBytes);
    return new DofProgram(
        enabling, options, annotations == null ? new TreeMap<>() : annotations.settings());
  }

  private int stringBytes() throws DofException {
    long size =
        annotations != null
            ? annotations.stringBytes()
            : options.getOrDefault(DtraceOption.STRSIZE, DtraceOption.UNSET);
    if (annotations == null && size == DtraceOption.UNSET) {
      return DEFAULT_STRING_BYTES;
    }
    if (size < 1 || size > Limits.MAX_VALUE_BYTES) {
      throw new DofException(
          Rule.VALUE, DofException.NO_SECTION, null, DofException.NO_OFFSET, "strsize " + size);
    }
    return (int) size;
  }

  private void options(int section, DofSection.Options table) throws DofException {
    for (DofSection.OptionEntry entry : table.entries()) {
      DtraceOption option = DtraceOption.ofNumber(entry.option());
      if (option == null) {
        throw wrong(
            Rule.VALUE, section, "unknown option " + Integer.toUnsignedString(entry.option()));
      }
      if (entry.strings() != DofSection.NONE) {
        throw wrong(Rule.VALUE, section, "option " + option.text() + " as text");
      }
      options.put(option, entry.value());
    }
  }

  /**
   * Without annotations an aggregation is known by its uses, which may come after a printa of it:
   * they are looked for first.
   */
  private void declareAggregations(List<Integer> ecbs) throws DofException {
    Set<Integer> seen = new HashSet<>();
    for (int section : ecbs) {
      int actions = ((DofSection.Ecb) file.section(section)).actions();
      if (actions != DofSection.NONE && seen.add(actions)) {
        ReadActions.declareAggregations(file, actions, objects, aggregations);
      }
    }
  }

  private Statement statement(int section, int ordinal) throws DofException {
    DofSection.Ecb ecb = (DofSection.Ecb) file.section(section);
    DifExpression predicate = null;
    if (ecb.predicate() != DofSection.NONE) {
      predicate = objects.value(ecb.predicate(), 0);
      if (!Values.isScalar(predicate) && !Values.isString(predicate)) {
        throw wrong(Rule.ACTION, section, "a predicate that is no number");
      }
    }
    List<Action> actions = List.of();
    if (ecb.actions() != DofSection.NONE) {
      List<Action> known = actionsBySection.get(ecb.actions());
      if (known == null) {
        known = ReadActions.read(file, ecb.actions(), objects, aggregations, formats);
        actionsBySection.put(ecb.actions(), known);
      }
      actions = known;
      actionCount += actions.size();
      if (actionCount > Limits.MAX_ACTIONS) {
        throw wrong(Rule.LIMIT, section, "more than " + Limits.MAX_ACTIONS + " actions");
      }
    }
    Annotations.StatementNote note =
        annotations == null ? null : annotations.statements().get(section);
    return new Statement(
        ordinal,
        description((DofSection.Probe) file.section(ecb.probe())),
        predicate,
        actions,
        note == null ? ecb.actions() == DofSection.NONE : note.emptyBody(),
        note == null ? SourceSpan.NONE : note.span(),
        note == null ? Attributes.PRIVATE_UNKNOWN : note.attributes(),
        note == null ? null : note.source(),
        note != null && note.helper());
  }

  private ProbeDescription description(DofSection.Probe probe) {
    ByteString text = ((DofSection.Strings) file.section(probe.strings())).bytes();
    return new ProbeDescription(
        text.text(probe.provider()),
        text.text(probe.module()),
        text.text(probe.function()),
        text.text(probe.name()));
  }

  /** The annotated variables, which must be what the objects use; else what the objects show. */
  private List<UserVariable> variables(int stringBytes) throws DofException {
    Map<VariableKey, UserVariable> known = new java.util.LinkedHashMap<>();
    if (annotations != null) {
      for (UserVariable user : annotations.variables()) {
        known.put(new VariableKey(user.variable().scope(), user.variable().id()), user);
      }
    }
    Map<VariableKey, List<DifType>> keys = new HashMap<>();
    Map<VariableKey, DifVariable> rows = new TreeMap<>(KEY_ORDER);
    for (DifObject object : objects.all()) {
      for (DifVariable row : object.variables()) {
        if (row.id() >= DifVariable.FIRST_USER_ID) {
          rows.merge(
              new VariableKey(row.scope(), row.id()),
              row,
              (a, b) -> b.type().size() > a.type().size() ? b : a);
        }
      }
      KeyScan.scan(
          object,
          stringBytes,
          (row, use) ->
              keys.merge(new VariableKey(row.scope(), row.id()), use, ReadEnabling::wider));
    }
    for (Map.Entry<VariableKey, DifVariable> e : rows.entrySet()) {
      DifVariable row = e.getValue();
      UserVariable user = known.get(e.getKey());
      if (annotations == null) {
        DifVariable plain =
            new DifVariable(
                row.name(), row.id(), row.kind(), row.scope(), false, false, row.type());
        boolean associative = row.kind() == DifVariable.Kind.ARRAY;
        known.put(
            e.getKey(),
            new UserVariable(
                plain, associative ? keys.getOrDefault(e.getKey(), List.of()) : List.of()));
      } else if (user == null || !agrees(user.variable(), row)) {
        throw new DofException(
            Rule.ANNOTATION,
            DofException.NO_SECTION,
            null,
            DofException.NO_OFFSET,
            "variable " + row.name() + " is not the one that is annotated");
      }
    }
    return List.copyOf(known.values());
  }

  private static final java.util.Comparator<VariableKey> KEY_ORDER =
      (a, b) ->
          a.scope() != b.scope() ? a.scope().compareTo(b.scope()) : Integer.compare(a.id(), b.id());

  private static boolean agrees(DifVariable user, DifVariable row) {
    return user.kind() == row.kind()
        && user.type().byReference() == row.type().byReference()
        && user.type().byUserReference() == row.type().byUserReference()
        && user.type().size() == row.type().size();
  }

  /** The keys that hold either; a different number of keys is the engine's to refuse. */
  private static List<DifType> wider(List<DifType> a, List<DifType> b) {
    if (a.size() != b.size()) {
      return a.size() > b.size() ? a : b;
    }
    List<DifType> wide = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      wide.add(b.get(i).size() > a.get(i).size() ? b.get(i) : a.get(i));
    }
    return List.copyOf(wide);
  }

  private DofException wrong(Rule rule, int section, String what) {
    return new DofException(
        rule, section, file.section(section).type(), DofException.NO_OFFSET, what);
  }
}
