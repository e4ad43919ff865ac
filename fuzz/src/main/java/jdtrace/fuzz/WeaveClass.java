package jdtrace.fuzz;

import java.lang.classfile.ClassFile;
import java.util.List;
import jdtrace.agent.weave.BodyPoints;
import jdtrace.agent.weave.ClassView;
import jdtrace.agent.weave.MethodSites;
import jdtrace.agent.weave.RefusedException;
import jdtrace.agent.weave.SiteCall;
import jdtrace.agent.weave.SitePlan;
import jdtrace.agent.weave.Weaver;

/**
 * Bytes as a class file that probe sites are put into, of every kind and everywhere: it is refused
 * with a reason, or patched; and what the verifier accepted before it accepts afterwards.
 */
public final class WeaveClass {
  private static final int ABSTRACT_OR_NATIVE = 0x500;
  private static final SiteCall CALL = SiteCall.dynamic("jdtrace/fuzz/Sites", "bootstrap");

  private WeaveClass() {}

  /** Wants every site in every method. */
  private static final class Everything implements SitePlan {
    private int next = 1;

    @Override
    public MethodSites sites(int access, String name, String descriptor) {
      if ((access & ABSTRACT_OR_NATIVE) != 0) {
        return null;
      }
      int[] body = new int[BodyPoints.COUNT];
      for (int i = 0; i < body.length; i++) {
        body[i] = next++;
      }
      int[] lines = {7, 8, 9, 10, 11};
      int[] lineSites = {next++, next++, next++, next++, next++};
      return new MethodSites(next++, next++, next++, lines, lineSites, body);
    }

    @Override
    public SiteCall call() {
      return CALL;
    }

    @Override
    public void refused(String name, String descriptor, String reason) {
      if (reason == null || reason.isBlank()) {
        throw new AssertionError("a refusal that says nothing: " + name + descriptor);
      }
    }
  }

  public static void fuzzerTestOneInput(byte[] data) {
    look(data);
    byte[] woven;
    try {
      woven = Weaver.weave(data.clone(), new Everything());
    } catch (RefusedException e) {
      requireReason(e);
      return;
    }
    if (woven.length != data.length && verifies(data)) {
      List<VerifyError> errors = ClassFile.of().verify(woven);
      if (!errors.isEmpty()) {
        throw new AssertionError("does not verify any more", errors.getFirst());
      }
    }
  }

  private static void look(byte[] data) {
    try {
      ClassView view = new ClassView(data);
      view.fields();
      view.superName();
      for (ClassView.Method method : view.methods()) {
        view.lines(method);
      }
    } catch (RefusedException e) {
      requireReason(e);
    }
  }

  private static void requireReason(RefusedException e) {
    if (e.getMessage() == null || e.getMessage().isBlank()) {
      throw new AssertionError("a refusal that says nothing", e);
    }
  }

  /** Whether the JDK's own reader and verifier find nothing wrong; what it throws is that, too. */
  private static boolean verifies(byte[] data) {
    try {
      return ClassFile.of().verify(data).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
