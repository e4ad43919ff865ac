package jdtrace.codegen.interp.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.codegen.interp.memory.Area;
import jdtrace.codegen.interp.memory.TracerMemory;
import jdtrace.codegen.interp.subroutine.Tokenizer;
import jdtrace.codegen.interp.variable.StaticVariables;
import jdtrace.dif.Builtin;

/**
 * One firing of one probe: what its clauses share and no other firing sees. Close it when the last
 * clause is done.
 */
public final class Firing implements AutoCloseable {
  private final ProbeContext context;
  private final TracerMemory memory;
  private final int stringBytes;
  private final AddressSpace space;
  private final StaticVariables locals;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Map<Builtin, Long> integers = new EnumMap<>(Builtin.class);
  private final Map<Builtin, Area> texts = new EnumMap<>(Builtin.class);
  private final List<Area> areas = new ArrayList<>();

  Firing(ProbeContext context, TracerMemory memory, int stringBytes) {
    this.context = context;
    this.stringBytes = stringBytes;
    this.memory = memory;
    this.space = new AddressSpace(memory, context.memory());
    this.locals = new StaticVariables(memory);
  }

  public ProbeContext context() {
    return context;
  }

  /** Memory as this firing's clauses see it. */
  public AddressSpace space() {
    return space;
  }

  StaticVariables locals() {
    return locals;
  }

  Tokenizer tokenizer() {
    return tokenizer;
  }

  /** A built-in integer; the same for all clauses, but for those that say which clause it is. */
  long integer(Builtin builtin) {
    if (builtin == Builtin.EPID) {
      return context.integer(builtin);
    }
    return integers.computeIfAbsent(builtin, context::integer);
  }

  /** Clocks are read anew: time has been spent on purpose ({@code chill}). */
  public void forgetClocks() {
    integers.remove(Builtin.TIMESTAMP);
    integers.remove(Builtin.WALLTIMESTAMP);
  }

  /** Nanoseconds on the monotonic clock, the same for all clauses. */
  public long timestamp() {
    return integer(Builtin.TIMESTAMP);
  }

  /** The address of a built-in string, cut to strsize. */
  long text(Builtin builtin) {
    return texts
        .computeIfAbsent(
            builtin,
            b -> {
              byte[] text = Arrays.copyOf(context.text(b), stringBytes);
              text[stringBytes - 1] = 0;
              Area area = memory.allocateReadOnly(text);
              areas.add(area);
              return area;
            })
        .base();
  }

  @Override
  public void close() {
    locals.clear();
    areas.forEach(memory::free);
    areas.clear();
    texts.clear();
  }
}
