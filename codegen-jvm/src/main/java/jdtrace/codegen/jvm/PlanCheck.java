package jdtrace.codegen.jvm;

import java.util.List;
import java.util.Locale;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifFailure;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;

/** What cannot run in a JVM, refused by name before anything begins. */
final class PlanCheck {
  private PlanCheck() {}

  static void check(Plan plan) {
    for (Site site : plan.sites()) {
      if (!(site instanceof TracerSite) && !(site instanceof GuestSite)) {
        throw new EngineException(
            "probe "
                + site.probes().getFirst().description()
                + " fires in the kernel; engine jvm serves only Java probes and the tracer's own"
                + " (dtrace, tick)");
      }
    }
    boolean traced = plan.sites().stream().anyMatch(site -> !(site instanceof TracerSite));
    DifVerifier verifier = new DifVerifier();
    for (Match match : plan.matches()) {
      if (!match.canFire()) {
        continue; // another engine's, or nobody's
      }
      Statement statement = match.statement();
      for (DifExpression expression : statement.expressions()) {
        check(verifier, statement, expression);
        if (traced) {
          checkVariables(statement, expression.object());
        }
      }
      statement.actions().forEach(PlanCheck::check);
    }
  }

  /** What the kernel knows and a JVM does not; where the tracer fires alone it is 0, as in interp. */
  private static void checkVariables(Statement statement, DifObject object) {
    for (int word : object.text()) {
      Builtin builtin = DifOp.of(word) == DifOp.LDGS ? Builtin.ofId(DifOp.wide(word)) : null;
      if (builtin != null && isOfTheKernel(builtin)) {
        throw new EngineException(
            "%s: variable %s cannot be told from inside a JVM"
                .formatted(statement.description(), builtin.text()));
      }
    }
  }

  private static boolean isOfTheKernel(Builtin builtin) {
    return switch (builtin) {
      case CURTHREAD, IPL, ERRNO, JID, CPU -> true;
      default -> false;
    };
  }

  private static void check(Action action) {
    if (action instanceof Action.Destructive destructive
        && destructive.kind() != Action.DestructiveKind.CHILL) {
      throw new EngineException(
          destructive.kind().name().toLowerCase(Locale.ROOT)
              + "() would act on the whole JVM: not in engine jvm");
    }
  }

  private static void check(DifVerifier verifier, Statement statement, DifExpression expression) {
    DifObject object = expression.object();
    List<DifFailure> failures = verifier.check(object);
    if (!failures.isEmpty()) {
      throw new EngineException(
          "DIF program content is invalid: " + failures.getFirst(),
          DifPrinter.print(statement),
          null);
    }
    for (int word : object.text()) {
      if (DifOp.of(word) == DifOp.CALL) {
        Subroutine subroutine = Subroutine.ofId(DifOp.wide(word));
        if (subroutine == Subroutine.COPYOUT || subroutine == Subroutine.COPYOUTSTR) {
          throw new EngineException(
              subroutine.text() + "() would write to the JVM's memory: not in engine jvm");
        }
        if (CallTable.of(subroutine) == null) {
          throw new EngineException(subroutine.text() + "() works only inside the kernel");
        }
      }
    }
  }
}
