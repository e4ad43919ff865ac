package jdtrace.runtime.record;

import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.Statement;

/**
 * Computes layouts: header, then each action's values in program order at their alignment (spec
 * actions.md section 7). The same statement, depths and encoder always give the same layout, so an
 * engine and a reader need not share anything but these.
 */
public final class RecordLayouts {
  private static final int RECORD_ALIGNMENT = 8;
  private static final int EXIT_STATUS_BYTES = 4;

  /** Beyond any buffer, and far from where offsets overflow. */
  private static final int MAX_RECORD_BYTES = 256 << 20;

  /** A key is built anew at each firing. */
  private static final int MAX_KEY_BYTES = 1 << 20;

  private final StackDepths depths;
  private final FieldEncoder encoder;
  private final int limit;
  private final List<RecordLayout.Field> fields = new ArrayList<>();
  private int offset;

  private RecordLayouts(StackDepths depths, FieldEncoder encoder, int offset, int limit) {
    this.depths = depths;
    this.encoder = encoder;
    this.offset = offset;
    this.limit = limit;
  }

  /**
   * The layout of a statement's record. A statement records if it stores data, has an empty body,
   * or speculates (a lone {@code speculate()} speculates the default action).
   *
   * @throws RecordTooLargeException when no buffer could hold it
   */
  public static RecordLayout of(Statement statement, StackDepths depths, FieldEncoder encoder) {
    RecordLayouts layouts =
        new RecordLayouts(depths, encoder, RecordHeader.BYTES, MAX_RECORD_BYTES);
    List<RecordLayout.Entry> entries = new ArrayList<>();
    boolean speculates = false;
    for (Action action : statement.actions()) {
      speculates |=
          action instanceof Action.Speculation s && s.kind() == Action.SpeculationKind.SPECULATE;
      if (layouts.recordAction(action)) {
        entries.add(new RecordLayout.Entry(action, List.copyOf(layouts.fields)));
        layouts.fields.clear();
      }
    }
    return new RecordLayout(
        align(layouts.offset, RECORD_ALIGNMENT),
        List.copyOf(entries),
        statement.emptyBody() || speculates || !entries.isEmpty());
  }

  /**
   * The layout of an aggregating action's key.
   *
   * @throws RecordTooLargeException beyond 1 MiB
   */
  public static KeyLayout ofKey(
      Action.Aggregate aggregate, StackDepths depths, FieldEncoder encoder) {
    RecordLayouts layouts = new RecordLayouts(depths, encoder, 0, MAX_KEY_BYTES);
    for (Action.Key key : aggregate.keys()) {
      layouts.add(
          switch (key) {
            case Action.Key.Value v -> encoder.encode(v.expression(), FieldEncoder.Place.KEY);
            case Action.Key.StackKey s -> layouts.stack(depths.kernel(s.frames()), false);
            case Action.Key.UserStackKey s ->
                layouts.stack(depths.user(s.java(), s.frames()), true);
            case Action.Key.SymbolKey s -> new FieldEncoding.Symbol(s.kind());
          });
    }
    return new KeyLayout(align(layouts.offset, RECORD_ALIGNMENT), List.copyOf(layouts.fields));
  }

  /** Adds the action's fields; false if it does not show in the record stream. */
  private boolean recordAction(Action action) {
    switch (action) {
      case Action.Trace a -> value(a.value());
      case Action.Print a -> value(a.value());
      case Action.TraceMemory a -> {
        require(a.sizeBytes());
        add(new FieldEncoding.Memory(a.sizeBytes(), a.dynamicSize() != null));
      }
      case Action.Printf a -> a.arguments().forEach(this::value);
      case Action.Printa _ -> {}
      case Action.Exit _ -> add(new FieldEncoding.Scalar(EXIT_STATUS_BYTES, true));
      case Action.Stack a -> add(stack(depths.kernel(a.frames()), false));
      case Action.UserStack a -> add(stack(depths.user(a.java(), a.frames()), true));
      case Action.Symbol a -> add(new FieldEncoding.Symbol(a.kind()));
      case Action.Library a -> a.arguments().forEach(this::value);
      case Action.Evaluate _, Action.Aggregate _, Action.Speculation _, Action.Destructive _ -> {
        return false;
      }
    }
    return true;
  }

  private void value(DifExpression expression) {
    add(encoder.encode(expression, FieldEncoder.Place.RECORD));
  }

  private FieldEncoding stack(int frames, boolean user) {
    require((long) Long.BYTES * frames);
    return new FieldEncoding.Stack(frames, user);
  }

  private void add(FieldEncoding encoding) {
    offset = align(offset, encoding.alignment());
    fields.add(new RecordLayout.Field(offset, encoding));
    require((long) offset + encoding.bytes());
    offset += encoding.bytes();
  }

  private void require(long bytes) {
    if (bytes > limit) {
      throw new RecordTooLargeException();
    }
  }

  private static int align(int offset, int alignment) {
    return offset + alignment - 1 & -alignment;
  }
}
