package jdtrace.codegen.interp.machine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import jdtrace.codegen.interp.memory.Area;
import jdtrace.codegen.interp.memory.MachineFault;
import jdtrace.codegen.interp.memory.Scratch;
import jdtrace.codegen.interp.memory.TracerMemory;
import jdtrace.codegen.interp.variable.DynamicVariables;
import jdtrace.codegen.interp.variable.StaticVariables;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Subroutine;

/** The state that all firings of a session share, and the way to evaluate an object in it. */
public final class Machine {
  private final int stringBytes;
  private final SpeculationIds speculations;
  private final TracerMemory memory = new TracerMemory();
  private final StaticVariables globals = new StaticVariables(memory);
  private final DynamicVariables dynamics;
  private final Scratch scratch;
  private final SplittableRandom random = new SplittableRandom();
  private final Map<DifObject, Linked> linked = new IdentityHashMap<>();

  /** An object's string table in memory, and its variables by scope and id. */
  record Linked(DifObject object, Area strings, Map<Integer, DifVariable> rows) {
    private static int key(DifVariable.Scope scope, int id) {
      return scope.ordinal() << 16 | id;
    }

    DifVariable row(DifVariable.Scope scope, int id) {
      return rows.get(key(scope, id));
    }
  }

  /**
   * @param stringBytes option strsize, at least 1
   * @param dynamicVariableBytes option dynvarsize
   * @param scratchBytes the most scratch a clause can ever be given
   */
  public Machine(
      int stringBytes, long dynamicVariableBytes, int scratchBytes, SpeculationIds speculations) {
    this.stringBytes = stringBytes;
    this.speculations = speculations;
    this.dynamics = new DynamicVariables(memory, dynamicVariableBytes);
    this.scratch = new Scratch(memory, scratchBytes);
  }

  /** Whether a subroutine means something outside the traced kernel; others fault ILLOP. */
  public static boolean supports(Subroutine subroutine) {
    return !Calls.KERNEL_ONLY.contains(subroutine);
  }

  /** Begins a firing; firings may nest (ERROR within another). */
  public Firing fire(ProbeContext context) {
    return new Firing(context, memory, stringBytes);
  }

  /** Begins a clause: scratch is empty again, with this much room. */
  public void beginClause(long scratchBytes) {
    scratch.reset(scratchBytes);
  }

  /** Evaluates a verified object; a fault is a result, never an exception. */
  public Result run(DifObject object, Firing firing) {
    Execution execution = new Execution(this, link(object), firing);
    try {
      return new Result.Value(execution.run());
    } catch (MachineFault fault) {
      return new Result.Faulted(fault.fault(), execution.pc(), fault.address());
    }
  }

  private Linked link(DifObject object) {
    return linked.computeIfAbsent(
        object,
        o -> {
          Map<Integer, DifVariable> rows = new HashMap<>();
          for (DifVariable row : o.variables()) {
            rows.put(Linked.key(row.scope(), row.id()), row);
          }
          return new Linked(o, memory.allocateReadOnly(o.strings()), rows);
        });
  }

  int stringBytes() {
    return stringBytes;
  }

  StaticVariables globals() {
    return globals;
  }

  DynamicVariables dynamics() {
    return dynamics;
  }

  Scratch scratch() {
    return scratch;
  }

  SpeculationIds speculations() {
    return speculations;
  }

  /** Never negative, 31 bits. */
  long random() {
    return random.nextLong() >>> 33;
  }

  /** Stores to dynamic variables lost for lack of space. */
  public long dynamicDrops() {
    return dynamics.drops();
  }
}
