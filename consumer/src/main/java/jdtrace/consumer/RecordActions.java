package jdtrace.consumer;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.consumer.aggregate.AggregationStore;
import jdtrace.consumer.format.FaultText;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.consumer.format.OutputOptions;
import jdtrace.consumer.format.PointeeRenderer;
import jdtrace.consumer.format.PrintRenderer;
import jdtrace.consumer.format.PrintfRenderer;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.consumer.format.TraceRenderer;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.runtime.Probe;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Carries out the actions of one record: prints what they recorded, and does what only the consumer
 * can do (spec actions.md section 2).
 */
final class RecordActions {
  private static final Datum NOTHING = new Datum.Bytes(new byte[0]);

  private final Output output;
  private final OptionSettings options;
  private final OutputOptions outputOptions;
  private final AggregationStore store;
  private final TraceRenderer tracer;
  private final SymbolResolver symbols;
  private final Messages messages;
  private final OutputBuffer scratch = new OutputBuffer();
  private final List<Datum> values = new ArrayList<>();
  private boolean exited;

  /** Whether what is printed next belongs to the pointer just printed. */
  private boolean follows;

  private int exitStatus;

  RecordActions(
      Output output,
      OptionSettings options,
      OutputOptions outputOptions,
      AggregationStore store,
      TraceRenderer tracer,
      SymbolResolver symbols,
      Messages messages) {
    this.output = output;
    this.options = options;
    this.outputOptions = outputOptions;
    this.store = store;
    this.tracer = tracer;
    this.symbols = symbols;
    this.messages = messages;
  }

  int exitStatus() {
    return exitStatus;
  }

  /** All actions of the record that starts at {@code offset}, in program order. */
  void carryOut(StatementRecords statement, Probe probe, int epid, ByteBuffer buffer, int offset)
      throws IOException {
    List<RecordLayout.Entry> entries = statement.entries();
    for (int i = 0; i < entries.size(); i++) {
      RecordLayout.Entry entry = entries.get(i);
      read(entry, statement.description(), buffer, offset);
      carryOut(entry.action(), statement, i, probe, epid);
    }
  }

  private void read(
      RecordLayout.Entry entry, ProbeDescription probe, ByteBuffer buffer, int offset) {
    values.clear();
    List<RecordLayout.Field> fields = entry.fields();
    for (int i = 0; i < fields.size(); i++) {
      RecordLayout.Field field = fields.get(i);
      values.add(
          showsNothing(field, buffer, offset)
              ? NOTHING
              : RecordReader.read(field, buffer, offset, probe));
    }
  }

  /** Oracle's tracemem() shows nothing when the dynamic size is 0 (spec variants.md section 2). */
  private boolean showsNothing(RecordLayout.Field field, ByteBuffer buffer, int offset) {
    return options.oracle()
        && field.encoding() instanceof FieldEncoding.Memory memory
        && memory.dynamic()
        && buffer.getLong(offset + field.offset()) == 0;
  }

  private void carryOut(Action action, StatementRecords statement, int index, Probe probe, int epid)
      throws IOException {
    OutputBuffer out = output.buffer();
    switch (action) {
      case Action.Trace a -> tracer.trace(out, values.get(0), a.value().type());
      case Action.TraceMemory _ -> tracer.memory(out, ((Datum.Bytes) values.get(0)).bytes());
      case Action.Stack _, Action.UserStack _ -> tracer.trace(out, values.get(0), Types.STACK);
      case Action.Symbol _ -> tracer.trace(out, values.get(0), Types.SYMBOL);
      case Action.Printf a -> printf(a, statement, index, probe, epid);
      case Action.Printa a -> store.printa(format(a, statement, index), a.aggregations(), out);
      case Action.Exit _ -> exit(probe);
      case Action.Library a -> library(a, probe, epid);
      case Action.Print a -> print(a.value().type(), out);
      case Action.Evaluate _, Action.Aggregate _, Action.Speculation _, Action.Destructive _ ->
          throw new IllegalStateException("not in the record stream: " + action);
    }
  }

  /** With {@code compat=oracle} the compiler prints every pointer together with what it leads to. */
  private void print(Type type, OutputBuffer out) {
    if (options.oracle() && !follows && Types.isPointer(type)) {
      PointeeRenderer.pointer(out, number(0));
      follows = true;
      return;
    }
    if (follows) {
      new PointeeRenderer(outputOptions).print(out, values.get(0), type);
      follows = false;
      return;
    }
    new PrintRenderer(outputOptions, symbols).print(out, values.get(0), type);
  }

  /** The first exit() counts, but one in END replaces it. */
  private void exit(Probe probe) {
    boolean end = probe.provider().equals("dtrace") && probe.name().equals("END");
    if (!exited || end) {
      exitStatus = (int) number(0);
    }
    exited = true;
  }

  private long number(int index) {
    return ((Datum.Scalar) values.get(index)).value();
  }

  private void printf(
      Action.Printf action, StatementRecords statement, int index, Probe probe, int epid)
      throws IOException {
    PrintfRenderer renderer = statement.formats()[index];
    if (renderer == null) {
      List<Type> types = new ArrayList<>();
      for (DifExpression argument : action.arguments()) {
        types.add(argument.type());
      }
      renderer = new PrintfRenderer(action.format(), types, outputOptions, symbols);
      statement.formats()[index] = renderer;
    }
    switch (action.purpose()) {
      case PRINT -> renderer.render(output.buffer(), values);
      case SYSTEM -> {
        renderer.render(scratch, values);
        // The command is a string of D's, however long the format (spec actions.md section 2).
        scratch.truncate(Math.max(0, Math.min(scratch.length(), options.stringBytes() - 1)));
        system(take());
      }
      case FREOPEN -> {
        renderer.render(scratch, values);
        freopen(take(), probe, epid);
      }
    }
  }

  private String take() {
    String text = scratch.toString();
    scratch.clear();
    return text;
  }

  private void system(String command) throws IOException {
    output.flush();
    Process process = new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProcessingAbortedException("interrupted in system()");
    }
  }

  private void freopen(String path, Probe probe, int epid) throws IOException {
    try {
      output.reopen(path.isEmpty() ? null : new FileOutputStream(path, true));
    } catch (java.io.FileNotFoundException e) {
      String reason = e.getMessage();
      int open = reason.lastIndexOf('(');
      libraryFault(
          probe,
          epid,
          "couldn't freopen() \""
              + path
              + "\": "
              + (open < 0 ? reason : reason.substring(open + 1, reason.length() - 1)));
    }
  }

  private PrintfRenderer format(Action.Printa action, StatementRecords statement, int index) {
    if (action.format() == null) {
      return null;
    }
    PrintfRenderer renderer = statement.formats()[index];
    if (renderer == null) {
      renderer =
          new PrintfRenderer(
              action.format(), action.aggregations().get(0).keyTypes(), outputOptions, symbols);
      statement.formats()[index] = renderer;
    }
    return renderer;
  }

  private void library(Action.Library action, Probe probe, int epid) throws IOException {
    switch (action.kind()) {
      case CLEAR -> store.clear(action.aggregation());
      case TRUNC -> store.trunc(action.aggregation(), values.isEmpty() ? 0 : number(0));
      case NORMALIZE -> normalize(action);
      case DENORMALIZE -> store.denormalize(action.aggregation());
      case SETOPT -> setopt(probe, epid);
      case FTRUNCATE -> output.truncate();
    }
  }

  private void normalize(Action.Library action) {
    Datum.Scalar normal = (Datum.Scalar) values.get(0);
    long mask = normal.size() == 8 ? -1 : (1L << 8 * normal.size()) - 1;
    if ((normal.value() & mask) == 0) {
      throw new ProcessingAbortedException("normalize() by 0");
    }
    store.normalize(action.aggregation(), normal.value() & mask);
  }

  private void setopt(Probe probe, int epid) {
    String name = text(0);
    String value = values.size() > 1 ? text(1) : null;
    try {
      options.set(name, value);
      OutputSettings.apply(options, outputOptions);
    } catch (OptionSettings.RefusedException e) {
      libraryFault(
          probe,
          epid,
          "couldn't set option \""
              + name
              + "\" to \""
              + (value == null ? "1" : value)
              + "\": "
              + e.getMessage());
    }
  }

  private String text(int index) {
    return new String(((Datum.Text) values.get(index)).bytes(), StandardCharsets.ISO_8859_1);
  }

  private void libraryFault(Probe probe, int epid, String text) {
    FaultText.library(scratch, epid, probe, text);
    messages.tell(scratch);
    scratch.clear();
  }
}
