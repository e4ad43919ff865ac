package jdtrace.codegen.bpf;

import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;

/**
 * What a program wants of the kernel that not every kernel allows, asked before anything is compiled:
 * the verifier would only say that it does not know a helper.
 */
final class NeededAbilities {
  private NeededAbilities() {}

  /**
   * @throws EngineException naming the action and why this kernel refuses it
   */
  static void check(Plan plan) {
    for (Match match : plan.matches()) {
      Statement statement = match.statement();
      for (Action action : statement.actions()) {
        if (action instanceof Action.Destructive d
            && (d.kind() == Action.DestructiveKind.RAISE
                || d.kind() == Action.DestructiveKind.STOP)) {
          boolean raise = d.kind() == Action.DestructiveKind.RAISE;
          require(Ability.SEND_SIGNAL, raise ? "raise" : "stop");
        }
      }
      for (DifExpression expression : statement.expressions()) {
        for (int word : expression.object().text()) {
          if (DifOp.of(word) == DifOp.CALL) {
            check(Subroutine.ofId(DifOp.wide(word)));
          }
        }
      }
    }
  }

  private static void check(Subroutine subroutine) {
    if (subroutine == Subroutine.COPYOUT || subroutine == Subroutine.COPYOUTSTR) {
      require(Ability.PROBE_WRITE_USER, subroutine.text());
    }
  }

  private static void require(Ability ability, String name) {
    Capabilities capabilities = Capabilities.get();
    String reason = capabilities.reason(ability);
    if (!reason.isEmpty()) {
      if (ability == Ability.PROBE_WRITE_USER && !capabilities.has(Ability.LOCKDOWN)) {
        reason = capabilities.reason(Ability.LOCKDOWN); // hides the helper
      }
      throw new EngineException(
          name + "() needs " + ability.title() + ", which this kernel refuses: " + reason);
    }
  }
}
