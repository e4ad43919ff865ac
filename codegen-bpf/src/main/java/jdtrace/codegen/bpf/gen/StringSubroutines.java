package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Subroutine;

/** Subroutines of D that take or make strings (spec actions.md section 5). */
final class StringSubroutines {
  private final Firing firing;
  private final Graph graph;
  private final Strings strings;

  StringSubroutines(Firing firing, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.strings = strings;
  }

  Binding call(
      Subroutine subroutine, List<DifTranslator.TupleElement> arguments, FaultExits faults) {
    return switch (subroutine) {
      case STRLEN -> length(string(arguments, 0, faults));
      default -> throw new UnsupportedDifException(subroutine.text() + "() is not supported yet");
    };
  }

  private Memory string(List<DifTranslator.TupleElement> arguments, int index, FaultExits faults) {
    Binding value = index < arguments.size() ? arguments.get(index).value() : graph.constant(0);
    return strings.inMemory(value, faults);
  }

  /** The length as a number of which the verifier knows nothing. */
  private Value length(Memory string) {
    if (string == null) {
      return null;
    }
    if (string.literal() != null) {
      return graph.constant(string.literal().length);
    }
    Value words = graph.constant(strings.words(string));
    Value length = graph.call(strings.functions().length(), string.pointer(), words);
    return graph.launder(length, firing.scratchAt(Firing.LAUNDER_CELL));
  }
}
