package jdtrace.codegen.bpf.gen;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.ConstantPool;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.dif.Builtin;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;

/**
 * The table by which one program serves many probes, e.g. all system calls.
 *
 * <pre>
 *   entry of number n:  0   u32 probe id, 0: none enabled      4  u32 unused
 *                       8   u32 offsets in the pool of provider, module, function, name
 *                       24  u32 EPID of each statement on this probe
 *                       ..  u64 statement bits: which clauses want this probe (when they differ)
 * </pre>
 */
public final class ProbeTable {
  static final int ID = 0;
  private static final int PARTS = 8;
  private static final int EPIDS = 24;

  private final ProbeSelector.Table selector;
  private final List<Match> matches;
  private final int maskOffset;
  private final int entryBytes;

  /**
   * @param matches of the statements on the site, in program order
   */
  ProbeTable(ProbeSelector.Table selector, List<Match> matches) {
    this.selector = selector;
    this.matches = matches;
    maskOffset = EPIDS + 4 * matches.size() + 7 & -8;
    entryBytes = maskOffset + (allWanted() ? 0 : (matches.size() + 63) / 64 * 8);
  }

  private boolean allWanted() {
    for (Probe probe : selector.probes()) {
      for (Match match : matches) {
        if (probe != null && match.epidOf(probe.id()) == 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether some clause does not want some probe of the table. */
  boolean isMasked() {
    return entryBytes != maskOffset;
  }

  /** Bytes of the whole table. */
  public int bytes() {
    return entryBytes * selector.probes().size();
  }

  /** Finds the entry of this firing; goes to {@code none} when nothing is enabled there. */
  ProbeIdentity select(Firing firing, Block none) {
    Graph graph = firing.graph();
    Value number = firing.source(selector.number());
    Block inside = graph.newBlock();
    Block enabled = graph.newBlock();
    graph.guard(Condition.ULT, number, graph.constant(selector.probes().size()), inside, none);
    graph.begin(inside);
    Value table = graph.mapValue(firing.program().probeTable(), 0);
    Value entry = graph.add(table, graph.alu(Alu.MUL, number, entryBytes));
    Value id = graph.loadPure(4, entry, ID);
    graph.branch(Condition.EQ, id, graph.constant(0), none, enabled);
    graph.begin(enabled);
    return new ProbeIdentity.Entry(this, entry);
  }

  /** Goes on only when statement number {@code index} wants the probe, else to {@code next}. */
  void checkWanted(Graph graph, ProbeIdentity.Entry entry, int index, Block next) {
    Value mask = graph.loadPure(8, entry.pointer(), maskOffset + index / 64 * 8);
    Value wanted = graph.alu(Alu.AND, graph.alu(Alu.SHR, mask, index & 63), 1);
    Block on = graph.newBlock();
    graph.branch(Condition.NE, wanted, graph.constant(0), on, next);
    graph.begin(on);
  }

  /** The EPID of statement number {@code index} on the entry's probe. */
  Value epid(Graph graph, Value entry, int index) {
    return graph.loadPure(4, entry, EPIDS + 4 * index);
  }

  Memory part(Firing firing, Value entry, Builtin part) {
    Graph graph = firing.graph();
    int index = part.id() - Builtin.PROBEPROV.id();
    Value offset = graph.loadPure(4, entry, PARTS + 4 * index);
    Value mask = graph.late(firing.compilation().poolMask());
    Value bounded = graph.alu(Alu.AND, offset, mask);
    Value pointer = graph.add(graph.mapValue(firing.compilation().maps().pool, 0), bounded);
    int bytes = firing.compilation().stringWordBytes();
    return Memory.readOnly(firing, pointer, bytes);
  }

  /** A part of a probe's name as bytes, cut to what a string of that size can hold. */
  static byte[] part(Probe probe, Builtin part, int stringBytes) {
    String text =
        switch (part) {
          case PROBEPROV -> probe.provider();
          case PROBEMOD -> probe.module();
          case PROBEFUNC -> probe.function();
          case PROBENAME -> probe.name();
          default -> throw new IllegalArgumentException(part.text());
        };
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length < stringBytes ? bytes : Arrays.copyOf(bytes, Math.max(0, stringBytes - 1));
  }

  /** The table's content; parts are put into the pool if {@code withParts}. */
  public byte[] content(ConstantPool pool, boolean withParts, int stringBytes) {
    ByteBuffer out = ByteBuffer.allocate(bytes()).order(ByteOrder.LITTLE_ENDIAN);
    List<Probe> probes = selector.probes();
    for (int n = 0; n < probes.size(); n++) {
      Probe probe = probes.get(n);
      if (probe == null) {
        continue;
      }
      int at = n * entryBytes;
      out.putInt(at + ID, probe.id());
      for (int i = 0; i < 4 && withParts; i++) {
        Builtin part = Builtin.ofId(Builtin.PROBEPROV.id() + i);
        out.putInt(at + PARTS + 4 * i, pool.string(part(probe, part, stringBytes)));
      }
      for (int i = 0; i < matches.size(); i++) {
        int epid = matches.get(i).epidOf(probe.id());
        out.putInt(at + EPIDS + 4 * i, epid);
        if (isMasked() && epid != 0) {
          int word = at + maskOffset + i / 64 * 8;
          out.putLong(word, out.getLong(word) | 1L << i);
        }
      }
    }
    return out.array();
  }
}
