package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifType;
import jdtrace.dif.dof.ActionKind;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofSection;

/**
 * Actions of a statement as an ACTDESC table, in the form that libdtrace gives them:
 *
 * <pre>
 *   expression        DIFEXPR that returns nothing       trace(e)    DIFEXPR
 *   print(e)          DIFEXPR with the type's name as its string
 *   printf(f, e...)   one PRINTF for each argument, or one without an object; the first has the
 *                     number of arguments. system and freopen likewise; "" is "." for freopen
 *   printa(f, @a...)  one PRINTA for each aggregation, its object returns the aggregation's id
 *   clear(@a) ...     LIBACT: the aggregation's id, then the arguments; the argument says which
 *   @a[k...] = f(v)   DIFEXPR: the id; the keys; the increment as a DIFEXPR that returns nothing;
 *                     then the function's kind, whose object is the value and whose tuple counts
 *                     all before it
 *   tracemem(a, n, d) TRACEMEM_DYNSIZE: d; TRACEMEM that returns n bytes by reference
 *   stack(n)          no object, the frames in the argument; for user stacks strsize &lt;&lt; 32 | frames
 * </pre>
 *
 * <p>Entries that belong to one action of the program have the same, and no other's, user argument.
 */
final class WriteActions {
  /** What stands for the empty name of freopen, because a format may not be empty. */
  static final String RESTORE_OUTPUT = ".";

  private final Sections sections;
  private final List<DofSection.ActionEntry> entries = new ArrayList<>();

  /** Which action of the program is being written, from 1. */
  private int group;

  private WriteActions(Sections sections) {
    this.sections = sections;
  }

  static List<DofSection.ActionEntry> write(List<Action> actions, Sections sections)
      throws DofException {
    WriteActions write = new WriteActions(sections);
    for (Action action : actions) {
      write.group++;
      write.action(action);
    }
    return write.entries;
  }

  private void action(Action action) throws DofException {
    switch (action) {
      case Action.Evaluate a ->
          entry(ActionKind.DIFEXPR, sections.unprinted(a.expression(), DifType.NONE), 0);
      case Action.Trace a -> entry(ActionKind.DIFEXPR, sections.object(a.value()), 0);
      case Action.Print a -> {
        String type = a.value().type().displayName();
        entry(
            ActionKind.DIFEXPR,
            sections.object(a.value()),
            Sections.STRINGS,
            0,
            sections.string(type.isEmpty() ? "?" : type));
      }
      case Action.TraceMemory a -> traceMemory(a);
      case Action.Printf a -> printf(a);
      case Action.Printa a -> printa(a);
      case Action.Exit a -> entry(ActionKind.EXIT, sections.object(a.status()), 0);
      case Action.Stack a -> entry(ActionKind.STACK, DofSection.NONE, a.frames());
      case Action.UserStack a -> userStack(a.java(), a.frames(), a.stringBytes());
      case Action.Symbol a -> entry(symbol(a.kind()), sections.object(a.address()), 0);
      case Action.Aggregate a -> aggregate(a);
      case Action.Library a -> library(a);
      case Action.Speculation a ->
          entry(
              switch (a.kind()) {
                case SPECULATE -> ActionKind.SPECULATE;
                case COMMIT -> ActionKind.COMMIT;
                case DISCARD -> ActionKind.DISCARD;
              },
              sections.object(a.id()),
              0);
      case Action.Destructive a ->
          entry(
              switch (a.kind()) {
                case STOP -> ActionKind.STOP;
                case RAISE -> ActionKind.RAISE;
                case CHILL -> ActionKind.CHILL;
                case BREAKPOINT -> ActionKind.BREAKPOINT;
                case PANIC -> ActionKind.PANIC;
              },
              a.argument() == null ? DofSection.NONE : sections.object(a.argument()),
              0);
    }
  }

  private void traceMemory(Action.TraceMemory a) {
    if (a.dynamicSize() != null) {
      entry(ActionKind.TRACEMEM_DYNSIZE, sections.object(a.dynamicSize()), 0);
    }
    DifType own = a.address().object().returnType();
    DifType bytes = new DifType(own.kind(), own.ctfKind(), true, false, a.sizeBytes());
    entry(ActionKind.TRACEMEM, sections.object(a.address(), a.address().type(), bytes), 0);
  }

  private void printf(Action.Printf a) throws DofException {
    String text = a.format().text();
    int kind =
        switch (a.purpose()) {
          case PRINT -> ActionKind.PRINTF;
          case SYSTEM -> ActionKind.SYSTEM;
          case FREOPEN -> ActionKind.FREOPEN;
        };
    boolean restore = a.purpose() == Action.Printf.Purpose.FREOPEN && text.isEmpty();
    int format = sections.string(restore ? RESTORE_OUTPUT : text);
    if (a.arguments().isEmpty()) {
      entry(kind, DofSection.NONE, Sections.STRINGS, 0, format);
    }
    int count = a.arguments().size();
    for (DifExpression argument : a.arguments()) {
      entry(kind, sections.object(argument), Sections.STRINGS, count, format);
      count = 0;
    }
  }

  private void printa(Action.Printa a) throws DofException {
    boolean formatted = a.format() != null;
    int strings = formatted ? Sections.STRINGS : DofSection.NONE;
    int format = formatted ? sections.string(a.format().text()) : 0;
    int count = a.aggregations().size();
    for (AggregationDescription aggregation : a.aggregations()) {
      entry(ActionKind.PRINTA, id(aggregation), strings, count, format);
      count = 0;
    }
  }

  private void aggregate(Action.Aggregate a) {
    entry(ActionKind.DIFEXPR, id(a.aggregation()), 0);
    int tuple = 1;
    for (Action.Key key : a.keys()) {
      switch (key) {
        case Action.Key.Value k -> entry(ActionKind.DIFEXPR, sections.object(k.expression()), 0);
        case Action.Key.StackKey k -> entry(ActionKind.STACK, DofSection.NONE, k.frames());
        case Action.Key.UserStackKey k -> userStack(k.java(), k.frames(), k.stringBytes());
        case Action.Key.SymbolKey k -> entry(symbol(k.kind()), sections.object(k.address()), 0);
      }
      tuple++;
    }
    if (a.increment() != null) {
      entry(
          ActionKind.DIFEXPR,
          sections.object(a.increment(), a.increment().type(), DifType.NONE),
          0);
      tuple++;
    }
    int value = a.value() == null ? DofSection.NONE : sections.object(a.value());
    entry(
        a.aggregation().function().kind(),
        value,
        DofSection.NONE,
        tuple,
        a.aggregation().parameter());
  }

  private void library(Action.Library a) {
    LibraryCode code = LibraryCode.of(a.kind());
    int count = (a.aggregation() == null ? 0 : 1) + a.arguments().size();
    if (count == 0) {
      entry(ActionKind.LIBACT, DofSection.NONE, DofSection.NONE, 0, code.number());
    }
    if (a.aggregation() != null) {
      entry(ActionKind.LIBACT, id(a.aggregation()), DofSection.NONE, count, code.number());
      count = 0;
    }
    for (DifExpression argument : a.arguments()) {
      entry(ActionKind.LIBACT, sections.object(argument), DofSection.NONE, count, code.number());
      count = 0;
    }
  }

  private void userStack(boolean java, int frames, int stringBytes) {
    entry(
        java ? ActionKind.JSTACK : ActionKind.USTACK,
        DofSection.NONE,
        (long) stringBytes << 32 | frames & 0xffff_ffffL);
  }

  private static int symbol(Action.SymbolKind kind) {
    return switch (kind) {
      case SYM -> ActionKind.SYM;
      case MOD -> ActionKind.MOD;
      case USYM -> ActionKind.USYM;
      case UMOD -> ActionKind.UMOD;
      case UADDR -> ActionKind.UADDR;
    };
  }

  /** An object that returns an aggregation's id. */
  private int id(AggregationDescription aggregation) {
    return sections.bare(
        new DifBuilder().setx(aggregation.id(), 1).ret(1).build(DifType.INT64), DifType.INT64);
  }

  private void entry(int kind, int object, long argument) {
    entry(kind, object, DofSection.NONE, 0, argument);
  }

  private void entry(int kind, int object, int strings, int tuple, long argument) {
    entries.add(new DofSection.ActionEntry(object, strings, kind, tuple, argument, group));
  }
}
