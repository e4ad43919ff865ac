package jdtrace.cli;

import java.util.function.Supplier;
import jdtrace.cli.joined.JoinedEngine;
import jdtrace.codegen.bpf.BpfEngine;
import jdtrace.codegen.interp.InterpEngine;
import jdtrace.codegen.jvm.GuestSite;
import jdtrace.codegen.jvm.JvmEngine;
import jdtrace.consumer.OptionSettings;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;
import jdtrace.types.btf.KernelTypes;

/**
 * Chooses the engine: a program whose probes the tracer fires itself, and that does not look into
 * the kernel, runs in the interpreter, which needs no privilege and starts faster; all others run in
 * the kernel, or in the JVM whose probes it uses, or where it has both in both. {@code -xengine=}
 * decides otherwise.
 */
final class Engines {
  private Engines() {}

  static Engine choose(Plan plan, OptionSettings options, Supplier<KernelTypes> types) {
    String wanted = options.text("engine");
    if (wanted == null) {
      wanted =
          hasJavaSites(plan)
              ? hasKernelSites(plan) ? "joined" : "jvm"
              : needsKernel(plan) ? "bpf" : "interp";
    }
    return switch (wanted) {
      case "interp" -> new InterpEngine();
      case "jvm" -> new JvmEngine();
      case "joined" -> new JoinedEngine(new BpfEngine(types.get()), new JvmEngine());
      default -> new BpfEngine(types.get());
    };
  }

  private static boolean hasJavaSites(Plan plan) {
    for (Site site : plan.sites()) {
      if (site instanceof GuestSite) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasKernelSites(Plan plan) {
    for (Site site : plan.sites()) {
      if (!(site instanceof TracerSite) && !(site instanceof GuestSite)) {
        return true;
      }
    }
    return false;
  }

  private static boolean needsKernel(Plan plan) {
    for (Site site : plan.sites()) {
      if (!(site instanceof TracerSite)) {
        return true;
      }
    }
    for (Match match : plan.matches()) {
      for (DifExpression expression : match.statement().expressions()) {
        if (looksIntoKernel(expression)) {
          return true;
        }
      }
      for (Action action : match.statement().actions()) {
        if (looksIntoKernel(action)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an action does so by itself, whatever its expressions. */
  private static boolean looksIntoKernel(Action action) {
    return switch (action) {
      case Action.Stack _, Action.UserStack _, Action.Destructive _ -> true;
      case Action.Aggregate a -> {
        for (Action.Key key : a.keys()) {
          if (key instanceof Action.Key.StackKey || key instanceof Action.Key.UserStackKey) {
            yield true;
          }
        }
        yield false;
      }
      default -> false;
    };
  }

  /** Whether an expression can only be answered in the kernel: its structures, its stack. */
  private static boolean looksIntoKernel(DifExpression expression) {
    DifObject object = expression.object();
    for (int word : object.text()) {
      if (DifOp.of(word) == DifOp.LDGS) {
        Builtin builtin = Builtin.ofId(DifOp.wide(word));
        if (builtin == Builtin.CURTHREAD
            || builtin == Builtin.CALLER
            || builtin == Builtin.STACKDEPTH
            || builtin == Builtin.UCALLER
            || builtin == Builtin.USTACKDEPTH) {
          return true;
        }
      } else if (DifOp.of(word) == DifOp.CALL && looksIntoKernel(DifOp.wide(word))
          || DifOp.of(word) == DifOp.LDGA && DifOp.r1(word) == Builtin.UREGS.id()) {
        return true;
      }
    }
    return isKernelAddress(object);
  }

  /** Whether a subroutine is answered by the kernel's structures, or writes to a process. */
  private static boolean looksIntoKernel(int subroutine) {
    return switch (Subroutine.ofId(subroutine)) {
      case D_PATH,
          MUTEX_OWNED,
          MUTEX_OWNER,
          MUTEX_TYPE_ADAPTIVE,
          MUTEX_TYPE_SPIN,
          RW_READ_HELD,
          RW_WRITE_HELD,
          RW_ISWRITER,
          COPYOUT,
          COPYOUTSTR ->
          true;
      case null, default -> false;
    };
  }

  /** A constant that is an address of the kernel's half comes from an external symbol. */
  private static boolean isKernelAddress(DifObject object) {
    boolean loads = false;
    for (int word : object.text()) {
      DifOp op = DifOp.of(word);
      loads |= op.code() >= DifOp.LDSB.code() && op.code() <= DifOp.LDX.code();
    }
    if (loads) {
      for (long value : object.integers()) {
        if (value < -1L << 20 && value >>> 47 == 0x1ffff) {
          return true;
        }
      }
    }
    return false;
  }
}
