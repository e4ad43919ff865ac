package jdtrace.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests that trace the running kernel. Without the means they are skipped, and the reason is
 * printed; with {@code JDTRACE_REQUIRE_KERNEL=1} in the environment they fail instead, because a
 * machine that can trace must not pass by skipping.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LiveKernel.Condition.class)
public @interface LiveKernel {
  /** Decides for JUnit. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String missing = Kernel.missing();
      if (missing == null) {
        return ConditionEvaluationResult.enabled("the kernel can be traced");
      }
      if (Kernel.isRequired()) {
        // A condition that throws fails the test.
        throw new AssertionError(Kernel.REQUIRE + "=1, but " + missing);
      }
      System.err.println("skipped: " + context.getDisplayName() + ": " + missing);
      return ConditionEvaluationResult.disabled(missing);
    }
  }
}
