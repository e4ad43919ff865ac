package jdtrace.codegen.interp;

import java.util.List;
import java.util.Locale;
import jdtrace.codegen.interp.machine.Machine;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifFailure;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;

/** What the interpreter cannot run, refused by name before anything begins. */
final class PlanCheck {
  private PlanCheck() {}

  static void check(Plan plan) {
    for (Site site : plan.sites()) {
      if (!(site instanceof TracerSite)) {
        throw new EngineException(
            "probe "
                + site.probes().getFirst().description()
                + " fires in the kernel; the interpreter serves only the tracer's own probes"
                + " (dtrace, tick)");
      }
    }
    DifVerifier verifier = new DifVerifier();
    for (Statement statement : plan.enabling().statements()) {
      for (DifExpression expression : statement.expressions()) {
        check(verifier, statement, expression);
      }
      statement.actions().forEach(PlanCheck::check);
    }
  }

  private static void check(Action action) {
    if (action instanceof Action.Destructive destructive
        && destructive.kind() != Action.DestructiveKind.CHILL) {
      throw onTracer(destructive.kind().name().toLowerCase(Locale.ROOT));
    }
  }

  private static EngineException onTracer(String name) {
    return new EngineException(name + "() would act on the tracer itself: not in the interpreter");
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
          throw onTracer(subroutine.text());
        }
        if (!Machine.supports(subroutine)) {
          throw new EngineException(subroutine.text() + "() works only inside the kernel");
        }
      }
    }
  }
}
