package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Subroutine;

/** {@code inet_ntoa inet_ntoa6 inet_ntop link_ntop}: network addresses of the kernel as text. */
final class AddressSubroutines {
  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;
  private static final int ARPHRD_ETHER = 1;
  private static final int ARPHRD_INFINIBAND = 32;
  private static final int ETHER_BYTES = 6;
  private static final int INFINIBAND_BYTES = 20;
  private static final int ADDRESS_WORDS = 3;

  private final Firing firing;
  private final Graph graph;

  AddressSubroutines(Firing firing) {
    this.firing = firing;
    this.graph = firing.graph();
  }

  private AddressFunctions functions() {
    return firing.stringFunctions().addresses();
  }

  /** The result, or null when the code here ended in a fault. */
  Binding call(Subroutine subroutine, Arguments of) {
    return switch (subroutine) {
      case INET_NTOA -> text(of, out -> address4(of, 0, out));
      case INET_NTOA6 -> text(of, out -> address6(of, 0, out, 0));
      case INET_NTOP -> text(of, out -> address(of, out));
      case LINK_NTOP -> text(of, out -> link(of, out));
      default -> throw new UnsupportedDifException(subroutine.text() + "() is not supported yet");
    };
  }

  /** Writes a text to memory of its size; false after a sure fault. */
  private interface Writer {
    boolean write(Value out);
  }

  private Binding text(Arguments of, Writer writer) {
    Value out = of.words(AddressFunctions.TEXT_BYTES / 8);
    if (out == null || !writer.write(out)) {
      return null;
    }
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    int size = Math.min(firing.compilation().options().stringBytes(), AddressFunctions.TEXT_BYTES);
    graph.call(BpfHelper.PROBE_READ_KERNEL_STR, to.pointer(), graph.constant(size), out);
    return to;
  }

  /** The bytes at the address that an argument is; or null after a sure fault. */
  private Value bytes(Arguments of, int index, int size) {
    Value words = of.words(ADDRESS_WORDS);
    if (words == null) {
      return null;
    }
    new MemoryAccess(firing)
        .copy(
            of.binding(index),
            graph.constant(size),
            Memory.scratch(firing, words, 8 * ADDRESS_WORDS),
            of.faults());
    return graph.isReachable() ? words : null;
  }

  private boolean address4(Arguments of, int index, Value out) {
    Value address = bytes(of, index, IPV4_BYTES);
    if (address == null) {
      return false;
    }
    graph.call(functions().dotted(), out, graph.load(4, address, 0));
    return true;
  }

  private boolean address6(Arguments of, int index, Value out, int full) {
    Value address = bytes(of, index, IPV6_BYTES);
    if (address == null) {
      return false;
    }
    graph.call(functions().address6(), out, address, graph.constant(full));
    return true;
  }

  private boolean address(Arguments of, Value out) {
    return choose(of, AF_INET, () -> address4(of, 1, out), AF_INET6, () -> address6(of, 1, out, 1));
  }

  private boolean link(Arguments of, Value out) {
    return choose(
        of,
        ARPHRD_ETHER,
        () -> link(of, out, ETHER_BYTES),
        ARPHRD_INFINIBAND,
        () -> link(of, out, INFINIBAND_BYTES));
  }

  private boolean link(Arguments of, Value out, int size) {
    Value address = bytes(of, 1, size);
    if (address == null) {
      return false;
    }
    graph.call(functions().link(), out, address);
    graph.store(1, out, 3L * size - 1, graph.constant(0));
    return true;
  }

  private interface Case {
    boolean write();
  }

  /** By the first argument; ILLOP for any other. */
  private boolean choose(Arguments of, int first, Case one, int second, Case two) {
    Value kind = of.number(0);
    Block isFirst = graph.newBlock();
    Block not = graph.newBlock();
    Block isSecond = graph.newBlock();
    Block neither = graph.newColdBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.EQ, kind, graph.constant(first), isFirst, not);
    if (graph.begin(isFirst) && one.write()) {
      graph.jump(done);
    }
    if (graph.begin(not)) {
      graph.branch(Condition.EQ, kind, graph.constant(second), isSecond, neither);
      if (graph.begin(isSecond) && two.write()) {
        graph.jump(done);
      }
      if (graph.begin(neither)) {
        of.faults().leave(Fault.ILLOP, null);
      }
    }
    return graph.begin(done);
  }
}
