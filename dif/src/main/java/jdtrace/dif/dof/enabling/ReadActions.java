package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jdtrace.base.DError;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifType;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.dof.ActionKind;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofException.Rule;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofSection;
import jdtrace.dif.dof.SectionType;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * An ACTDESC table as actions; see {@link WriteActions} for the form. Where no annotation tells an
 * expression's action number, it is its place in the table, from 1.
 */
final class ReadActions {
  private final DofFile file;
  private final int section;
  private final List<DofSection.ActionEntry> entries;
  private final ReadObjects objects;
  private final AggregationTable aggregations;
  private final Function<String, PrintfFormat> formats;
  private final List<Action> actions = new ArrayList<>();
  private long recordBytes;

  /** The entry being read. */
  private int at;

  private ReadActions(
      DofFile file,
      int section,
      ReadObjects objects,
      AggregationTable aggregations,
      Function<String, PrintfFormat> formats) {
    this.file = file;
    this.section = section;
    this.entries = ((DofSection.Actions) file.section(section)).entries();
    this.objects = objects;
    this.aggregations = aggregations;
    this.formats = formats;
  }

  static List<Action> read(
      DofFile file,
      int section,
      ReadObjects objects,
      AggregationTable aggregations,
      Function<String, PrintfFormat> formats)
      throws DofException {
    return new ReadActions(file, section, objects, aggregations, formats).read();
  }

  /** Makes every aggregation known that a table aggregates into; nothing else is read. */
  static void declareAggregations(
      DofFile file, int section, ReadObjects objects, AggregationTable aggregations)
      throws DofException {
    ReadActions read = new ReadActions(file, section, objects, aggregations, null);
    int[] ends = read.aggregates();
    for (int start = 0; start < ends.length; start++) {
      if (ends[start] >= 0) {
        read.at = start;
        read.aggregate(ends[start]);
      }
    }
  }

  private List<Action> read() throws DofException {
    int[] aggregateAt = aggregates();
    while (at < entries.size()) {
      if (aggregateAt[at] >= 0) {
        actions.add(aggregate(aggregateAt[at]));
      } else {
        actions.add(action(entries.get(at)));
      }
      if (recordBytes > Limits.MAX_RECORD_BYTES) {
        throw wrong(Rule.LIMIT, "a record of more than " + Limits.MAX_RECORD_BYTES + " bytes");
      }
    }
    return List.copyOf(actions);
  }

  /** For each entry that begins an aggregation's key: the entry of the function, else -1. */
  private int[] aggregates() throws DofException {
    int[] ends = new int[entries.size()];
    Arrays.fill(ends, -1);
    int free = 0;
    for (at = 0; at < ends.length; at++) {
      if (ActionKind.isAggregation(entries.get(at).kind())) {
        int tuple = entries.get(at).tuple();
        if (tuple < 1 || tuple > at - free) {
          throw wrong(Rule.ACTION, "a key of " + Integer.toUnsignedString(tuple) + " actions");
        }
        ends[at - tuple] = at;
        free = at + 1;
      }
    }
    at = 0;
    return ends;
  }

  private Action action(DofSection.ActionEntry e) throws DofException {
    return switch (e.kind()) {
      case ActionKind.DIFEXPR -> expression(e);
      case ActionKind.EXIT -> {
        recordBytes += 8;
        yield new Action.Exit(scalar(next()));
      }
      case ActionKind.PRINTF -> printf(e, Action.Printf.Purpose.PRINT);
      case ActionKind.SYSTEM -> printf(e, Action.Printf.Purpose.SYSTEM);
      case ActionKind.FREOPEN -> printf(e, Action.Printf.Purpose.FREOPEN);
      case ActionKind.PRINTA -> printa(e);
      case ActionKind.LIBACT -> library(e);
      case ActionKind.TRACEMEM, ActionKind.TRACEMEM_DYNSIZE -> traceMemory();
      case ActionKind.STACK -> {
        int frames = frames(next());
        yield new Action.Stack(frames);
      }
      case ActionKind.USTACK, ActionKind.JSTACK -> {
        int frames = frames(next());
        yield new Action.UserStack(e.kind() == ActionKind.JSTACK, frames, stringBytes(e));
      }
      case ActionKind.USYM, ActionKind.UMOD, ActionKind.UADDR, ActionKind.SYM, ActionKind.MOD -> {
        recordBytes += 16;
        yield new Action.Symbol(symbol(e.kind()), scalar(next()));
      }
      case ActionKind.SPECULATE ->
          new Action.Speculation(Action.SpeculationKind.SPECULATE, scalar(next()));
      case ActionKind.COMMIT ->
          new Action.Speculation(Action.SpeculationKind.COMMIT, scalar(next()));
      case ActionKind.DISCARD ->
          new Action.Speculation(Action.SpeculationKind.DISCARD, scalar(next()));
      case ActionKind.RAISE -> new Action.Destructive(Action.DestructiveKind.RAISE, scalar(next()));
      case ActionKind.CHILL -> new Action.Destructive(Action.DestructiveKind.CHILL, scalar(next()));
      case ActionKind.STOP -> bare(Action.DestructiveKind.STOP);
      case ActionKind.BREAKPOINT -> bare(Action.DestructiveKind.BREAKPOINT);
      case ActionKind.PANIC -> bare(Action.DestructiveKind.PANIC);
      default -> throw wrong(Rule.ACTION, "unknown kind 0x" + Integer.toHexString(e.kind()));
    };
  }

  private Action bare(Action.DestructiveKind kind) throws DofException {
    noObject(next());
    return new Action.Destructive(kind, null);
  }

  private Action expression(DofSection.ActionEntry e) throws DofException {
    int header = object(e);
    DifType shown = objects.shown(header);
    if (!shown.byReference() && shown.size() == 0) {
      return new Action.Evaluate(value(next()));
    }
    DifExpression value = recorded(next());
    return e.strings() == DofSection.NONE ? new Action.Trace(value) : new Action.Print(value);
  }

  private Action traceMemory() throws DofException {
    DifExpression dynamic = null;
    if (entries.get(at).kind() == ActionKind.TRACEMEM_DYNSIZE) {
      dynamic = scalar(next());
      if (at == entries.size() || entries.get(at).kind() != ActionKind.TRACEMEM) {
        at--;
        throw wrong(Rule.ACTION, "a size without its tracemem");
      }
    }
    int header = object(entries.get(at));
    DifType shown = objects.shown(header);
    if (!shown.byReference() || shown.size() == 0) {
      throw wrong(Rule.ACTION, "tracemem returns nothing by reference");
    }
    DifExpression address = objects.expression(header, at + 1, DifType.INT64);
    at++;
    recordBytes += 16L + shown.size();
    return new Action.TraceMemory(address, shown.size(), dynamic);
  }

  private Action printf(DofSection.ActionEntry first, Action.Printf.Purpose purpose)
      throws DofException {
    boolean freopen = purpose == Action.Printf.Purpose.FREOPEN;
    String text = string(first);
    PrintfFormat format = format(freopen && text.equals(WriteActions.RESTORE_OUTPUT) ? "" : text);
    List<PrintfFormat.Conversion> conversions = new ArrayList<>();
    int wanted = 0;
    for (PrintfFormat.Part part : format.parts()) {
      if (part instanceof PrintfFormat.Conversion c) {
        if (c.aggregation()) {
          throw wrong(Rule.ACTION, "a format with %@ that is not printa's");
        }
        conversions.add(c);
        wanted += values(c);
      }
    }
    if (first.tuple() != 0 && first.tuple() != wanted) {
      throw wrong(Rule.ACTION, "a format of " + wanted + " values for " + first.tuple());
    }
    if (wanted == 0) {
      noObject(next());
      return new Action.Printf(purpose, format, List.of());
    }
    List<DifExpression> arguments = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      DofSection.ActionEntry e = at < entries.size() ? entries.get(at) : null;
      if (e == null
          || e.kind() != ActionKind.DIFEXPR
              && (e.kind() != first.kind() || e.argument() != first.argument())) {
        at = Math.min(at, entries.size() - 1);
        throw wrong(Rule.ACTION, "a format of " + wanted + " values has only " + i);
      }
      arguments.add(recorded(next()));
    }
    List<Type> types = new ArrayList<>();
    for (DifExpression argument : arguments) {
      types.add(argument.type());
    }
    fits(conversions, types);
    return new Action.Printf(purpose, format, List.copyOf(arguments));
  }

  /** Values that a conversion takes, the {@code *} ones included. */
  private static int values(PrintfFormat.Conversion c) {
    return (c.dynamicWidth() ? 1 : 0) + (c.dynamicPrecision() ? 1 : 0) + (c.aggregation() ? 0 : 1);
  }

  private void fits(List<PrintfFormat.Conversion> conversions, List<Type> types)
      throws DofException {
    int next = 0;
    for (PrintfFormat.Conversion c : conversions) {
      int taken = values(c);
      if (taken > types.size() - next) {
        throw wrong(Rule.ACTION, "a format of more values than there are");
      }
      for (int i = 0; i < taken; i++) {
        Type type = types.get(next++);
        boolean last = i == taken - 1 && !c.aggregation();
        if (last ? !Values.isShownBy(c, type) : !Values.isScalar(type)) {
          throw wrong(
              Rule.ACTION, "%" + c.conversion() + " of a value of type " + type.displayName());
        }
      }
    }
  }

  private PrintfFormat format(String text) throws DofException {
    try {
      return formats.apply(text);
    } catch (DError e) {
      throw wrong(Rule.ACTION, e.getMessage());
    }
  }

  private Action printa(DofSection.ActionEntry first) throws DofException {
    PrintfFormat format = first.strings() == DofSection.NONE ? null : format(string(first));
    int start = at;
    List<AggregationDescription> used = new ArrayList<>();
    for (int count = members(first); count > 0; count--) {
      AggregationDescription aggregation = aggregation(next());
      if (!used.isEmpty() && !sameKeys(used.getFirst(), aggregation)) {
        at = start;
        throw wrong(Rule.ACTION, "aggregations with different keys");
      }
      used.add(aggregation);
    }
    if (format != null) {
      List<PrintfFormat.Conversion> conversions = new ArrayList<>();
      for (PrintfFormat.Part part : format.parts()) {
        if (part instanceof PrintfFormat.Conversion c) {
          conversions.add(c);
          if (c.aggregation() && !Values.isShownBy(c, Types.LONG)) {
            at = start;
            throw wrong(Rule.ACTION, "%@" + c.conversion() + " of an aggregation");
          }
        }
      }
      int end = at;
      at = start;
      fits(conversions, used.getFirst().keyTypes());
      at = end;
    }
    return new Action.Printa(format, List.copyOf(used));
  }

  private static boolean sameKeys(AggregationDescription a, AggregationDescription b) {
    if (a.keyTypes().size() != b.keyTypes().size()) {
      return false;
    }
    for (int i = 0; i < a.keyTypes().size(); i++) {
      Type x = Types.resolve(a.keyTypes().get(i));
      Type y = Types.resolve(b.keyTypes().get(i));
      if (x.getClass() != y.getClass() && !(Values.isScalar(x) && Values.isScalar(y))) {
        return false;
      }
    }
    return true;
  }

  private Action library(DofSection.ActionEntry first) throws DofException {
    LibraryCode code = LibraryCode.ofNumber(first.argument());
    if (code == null) {
      throw wrong(Rule.ACTION, "unknown library action " + Long.toUnsignedString(first.argument()));
    }
    int count = members(first);
    AggregationDescription aggregation =
        switch (code) {
          case CLEAR, TRUNC, NORMALIZE, DENORMALIZE -> aggregation(next());
          case SETOPT, FTRUNCATE -> null;
        };
    int arguments = aggregation == null ? count : count - 1;
    boolean good =
        switch (code) {
          case CLEAR, DENORMALIZE -> arguments == 0;
          case TRUNC -> arguments <= 1;
          case NORMALIZE -> arguments == 1;
          case SETOPT -> arguments == 1 || arguments == 2;
          case FTRUNCATE -> arguments == 1 && first.object() == DofSection.NONE;
        };
    if (!good) {
      at--;
      throw wrong(Rule.ACTION, code + " of " + arguments + " arguments");
    }
    List<DifExpression> values = new ArrayList<>();
    if (code == LibraryCode.FTRUNCATE) {
      at++;
    } else {
      for (int i = 0; i < arguments; i++) {
        values.add(code == LibraryCode.SETOPT ? text(next()) : scalar(next()));
        recordBytes += Values.bytes(values.getLast().type());
      }
    }
    return new Action.Library(code.kind(), aggregation, List.copyOf(values));
  }

  /** How many entries from this one on belong to its action. */
  private int members(DofSection.ActionEntry first) throws DofException {
    int count = 0;
    while (at + count < entries.size()) {
      DofSection.ActionEntry e = entries.get(at + count);
      if (e.kind() != first.kind()
          || e.argument() != first.argument()
          || e.userArgument() != first.userArgument()
          || count > 0 && e.tuple() != 0) {
        break;
      }
      count++;
    }
    if (first.tuple() != 0 && first.tuple() != count) {
      throw wrong(Rule.ACTION, count + " entries of " + first.tuple());
    }
    return count;
  }

  private Action aggregate(int end) throws DofException {
    final int id = aggregationId(next());
    List<Action.Key> keys = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    DifExpression increment = null;
    while (at < end) {
      DofSection.ActionEntry e = entries.get(at);
      if (e.kind() == ActionKind.DIFEXPR && at == end - 1 && isVoid(objects.shown(object(e)))) {
        increment = objects.expression(object(e), at + 1, DifType.INT64);
        if (!Values.isScalar(increment)) {
          throw wrong(Rule.ACTION, "an increment that is no number");
        }
        at++;
      } else {
        keys.add(key(e, types));
      }
    }
    DofSection.ActionEntry e = entries.get(at);
    AggregatingFunction function = AggregationTable.function(e.kind());
    if (function == null) {
      throw wrong(Rule.ACTION, "unknown function 0x" + Integer.toHexString(e.kind()));
    }
    if (increment != null && !function.isDistribution()) {
      throw wrong(Rule.ACTION, function.text() + " takes no increment");
    }
    if ((function == AggregatingFunction.COUNT) != (e.object() == DofSection.NONE)) {
      throw wrong(Rule.ACTION, function.text() + " of another number of values");
    }
    String problem = AggregationTable.problem(function, e.argument());
    if (problem != null) {
      throw wrong(Rule.ACTION, problem);
    }
    DifExpression value = e.object() == DofSection.NONE ? null : scalar(e);
    AggregationDescription aggregation = aggregations.use(id, function, e.argument(), types);
    if (aggregation == null) {
      throw wrong(Rule.ACTION, "aggregation " + id + " is another elsewhere");
    }
    at++;
    return new Action.Aggregate(aggregation, List.copyOf(keys), value, increment);
  }

  private static boolean isVoid(DifType type) {
    return !type.byReference() && type.size() == 0;
  }

  private Action.Key key(DofSection.ActionEntry e, List<Type> types) throws DofException {
    switch (e.kind()) {
      case ActionKind.DIFEXPR -> {
        DifExpression value = recorded(next());
        types.add(value.type());
        return new Action.Key.Value(value);
      }
      case ActionKind.STACK -> {
        types.add(Types.STACK);
        return new Action.Key.StackKey(frames(next()));
      }
      case ActionKind.USTACK, ActionKind.JSTACK -> {
        types.add(Types.STACK);
        return new Action.Key.UserStackKey(
            e.kind() == ActionKind.JSTACK, frames(next()), stringBytes(e));
      }
      case ActionKind.SYM, ActionKind.MOD -> {
        types.add(Types.SYMBOL);
        return new Action.Key.SymbolKey(symbol(e.kind()), scalar(next()));
      }
      case ActionKind.USYM, ActionKind.UMOD, ActionKind.UADDR -> {
        types.add(Types.USER_SYMBOL);
        return new Action.Key.SymbolKey(symbol(e.kind()), scalar(next()));
      }
      default -> throw wrong(Rule.ACTION, "no element of a key");
    }
  }

  private static Action.SymbolKind symbol(int kind) {
    return switch (kind) {
      case ActionKind.SYM -> Action.SymbolKind.SYM;
      case ActionKind.MOD -> Action.SymbolKind.MOD;
      case ActionKind.USYM -> Action.SymbolKind.USYM;
      case ActionKind.UMOD -> Action.SymbolKind.UMOD;
      default -> Action.SymbolKind.UADDR;
    };
  }

  /** The current entry; the next one becomes current. */
  private DofSection.ActionEntry next() {
    return entries.get(at++);
  }

  private int object(DofSection.ActionEntry e) throws DofException {
    if (e.object() == DofSection.NONE) {
      throw wrong(Rule.ACTION, "an action without its expression");
    }
    return e.object();
  }

  private void noObject(DofSection.ActionEntry e) throws DofException {
    if (e.object() != DofSection.NONE) {
      at--;
      throw wrong(Rule.ACTION, "an expression where there is none");
    }
  }

  private DifExpression value(DofSection.ActionEntry e) throws DofException {
    return objects.value(object(e), at);
  }

  private DifExpression recorded(DofSection.ActionEntry e) throws DofException {
    DifExpression value = value(e);
    if (!Values.isRecordable(value)) {
      at--;
      throw wrong(Rule.ACTION, "a value of type " + value.type().displayName());
    }
    recordBytes += Values.bytes(value.type());
    return value;
  }

  private DifExpression scalar(DofSection.ActionEntry e) throws DofException {
    DifExpression value = value(e);
    if (!Values.isScalar(value)) {
      at--;
      throw wrong(Rule.ACTION, "not a number: " + value.type().displayName());
    }
    return value;
  }

  private DifExpression text(DofSection.ActionEntry e) throws DofException {
    DifExpression value = value(e);
    if (!Values.isString(value)) {
      at--;
      throw wrong(Rule.ACTION, "not a string: " + value.type().displayName());
    }
    return value;
  }

  private int frames(DofSection.ActionEntry e) throws DofException {
    noObject(e);
    int frames = (int) e.argument();
    if (frames < 0 || frames > Limits.MAX_FRAMES) {
      at--;
      throw wrong(Rule.LIMIT, Integer.toUnsignedString(frames) + " frames");
    }
    recordBytes += 8 + 8L * frames;
    return frames;
  }

  private int stringBytes(DofSection.ActionEntry e) throws DofException {
    long bytes = e.argument() >>> 32;
    if (bytes > Limits.MAX_VALUE_BYTES) {
      at--;
      throw wrong(Rule.LIMIT, bytes + " bytes of strings");
    }
    return (int) bytes;
  }

  private String string(DofSection.ActionEntry e) {
    return ((DofSection.Strings) file.section(e.strings())).bytes().text((int) e.argument());
  }

  private int aggregationId(DofSection.ActionEntry e) throws DofException {
    long id = objects.constant(object(e));
    if (id < 1 || id > Limits.MAX_AGGREGATION_ID) {
      at--;
      throw wrong(Rule.ACTION, "aggregation " + id);
    }
    return (int) id;
  }

  private AggregationDescription aggregation(DofSection.ActionEntry e) throws DofException {
    int id = aggregationId(e);
    AggregationDescription known = aggregations.find(id);
    if (known == null) {
      at--;
      throw wrong(Rule.ACTION, "nothing is aggregated in aggregation " + id);
    }
    return known;
  }

  private DofException wrong(Rule rule, String what) {
    return new DofException(
        rule,
        section,
        SectionType.ACTDESC,
        DofException.NO_OFFSET,
        "action #" + (at + 1) + ": " + what);
  }
}
