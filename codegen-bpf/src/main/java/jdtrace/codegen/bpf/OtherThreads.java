package jdtrace.codegen.bpf;

import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;

/**
 * What cannot be had where a probe presents another thread than the one that runs its program (the
 * thread that a context switch is about to let run): memory is still the other process's, and so
 * are its user stack and who would get a signal.
 */
final class OtherThreads {
  private OtherThreads() {}

  /**
   * @throws EngineException for the first use of something that would be another process's
   */
  static void check(Plan plan) {
    for (Match match : plan.matches()) {
      Statement statement = match.statement();
      ProbeSource source = statement.source();
      if (source == null || source.thread() == ProbeSource.RUNNING) {
        continue;
      }
      for (Action action : statement.actions()) {
        refuse(statement, refused(action));
      }
      for (DifExpression expression : statement.expressions()) {
        for (int word : expression.object().text()) {
          refuse(statement, refused(word));
        }
      }
    }
  }

  private static void refuse(Statement statement, String what) {
    if (what != null) {
      throw new EngineException(
          what
              + " cannot be used on "
              + statement.description()
              + " (line "
              + statement.span().line()
              + "): the probe fires while the thread is being switched to, and the memory that can"
              + " be read is still that of the thread before it");
    }
  }

  private static String refused(Action action) {
    return switch (action) {
      case Action.UserStack s -> s.java() ? "jstack()" : "ustack()";
      case Action.Aggregate a -> {
        for (Action.Key key : a.keys()) {
          if (key instanceof Action.Key.UserStackKey s) {
            yield s.java() ? "jstack()" : "ustack()";
          }
        }
        yield null;
      }
      case Action.Destructive d when d.kind() == Action.DestructiveKind.STOP -> "stop()";
      case Action.Destructive d when d.kind() == Action.DestructiveKind.RAISE -> "raise()";
      default -> null;
    };
  }

  private static String refused(int word) {
    DifOp op = DifOp.of(word);
    return switch (op) {
      case ULDSB, ULDSH, ULDSW, ULDUB, ULDUH, ULDUW, ULDX -> "userland memory";
      case LDGS -> {
        Builtin builtin = Builtin.ofId(DifOp.wide(word));
        yield builtin == Builtin.UCALLER || builtin == Builtin.USTACKDEPTH ? builtin.text() : null;
      }
      case CALL -> {
        Subroutine subroutine = Subroutine.ofId(DifOp.wide(word));
        yield switch (subroutine) {
          case COPYIN, COPYINSTR, COPYINTO, COPYOUT, COPYOUTSTR -> subroutine.text() + "()";
          case null, default -> null;
        };
      }
      case null, default -> null;
    };
  }
}
