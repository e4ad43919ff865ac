package jdtrace.testkit.lab;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests that need a kernel which lets functions be probed. {@code tools/lab} runs them on stock
 * kernels; elsewhere they run if the machine's own kernel can, and are otherwise skipped with the
 * reason.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LabKernel.Condition.class)
public @interface LabKernel {
  /** Decides for JUnit. */
  final class Condition implements ExecutionCondition {
    /** Set inside the lab, where a missing ability is a failure and not a reason to skip. */
    private static final boolean IN_LAB = System.getProperty("jdtrace.lab") != null;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (IN_LAB) {
        return ConditionEvaluationResult.enabled("inside the lab");
      }
      Capabilities capabilities = Capabilities.get();
      if (capabilities.has(Ability.FENTRY) || capabilities.has(Ability.KPROBE)) {
        return ConditionEvaluationResult.enabled("kernel functions can be probed");
      }
      String missing = capabilities.reason(Ability.FENTRY) + "; tools/lab runs it";
      System.err.println("skipped: " + context.getDisplayName() + ": " + missing);
      return ConditionEvaluationResult.disabled(missing);
    }
  }
}
