package jdtrace.provider.java;

import java.util.List;
import jdtrace.codegen.jvm.JvmSite.Point;
import jdtrace.provider.ProbeSignature;
import jdtrace.runtime.Probe;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * A probe and the place it stands for.
 *
 * @param fixed whether its site must be one of a static method (see {@code jdtrace.agent.rt.Sites})
 * @param access access_flags of the method
 * @param line 0 unless it is a line probe
 */
record JavaMethod(
    Probe probe,
    String className,
    boolean fixed,
    int access,
    String method,
    String descriptor,
    Point point,
    int line) {
  static final int STATIC = 8;

  /** Which of {@link jdtrace.agent.weave.BodyPoints} it is; negative for none. */
  static int bodyPoint(Point point) {
    return point.ordinal() - Point.NEW.ordinal();
  }

  boolean isStatic() {
    return (access & STATIC) != 0;
  }

  /** Whether the site's first argument is the object. */
  boolean hasReceiver() {
    return !isStatic() && (point == Point.ENTRY || point == Point.LINE);
  }

  /** What the site is called with. */
  String siteDescriptor() {
    var types = jdtrace.agent.weave.Descriptor.of(descriptor);
    return switch (point) {
      case ENTRY -> types.entrySite(isStatic());
      case RETURN -> types.returnSite();
      case THROW -> jdtrace.agent.weave.Descriptor.throwSite();
      case LINE -> jdtrace.agent.weave.Descriptor.lineSite(isStatic());
      case NEW, CALL_ENTRY, CALL_RETURN, MONITOR_ENTER, MONITOR_ENTERED, MONITOR_EXIT ->
          jdtrace.agent.weave.BodyPoints.site(bodyPoint(point));
    };
  }

  /** The probe's args[]. */
  ProbeSignature signature(JavaTypes types) {
    return switch (point) {
      case ENTRY -> new ProbeSignature(types.parameters(descriptor, className));
      case RETURN -> {
        Type result = types.result(descriptor, className);
        yield new ProbeSignature(
            result == Types.VOID ? List.of(Types.LONG) : List.of(Types.LONG, result));
      }
      case THROW -> new ProbeSignature(List.of(types.reference("java.lang.Throwable", className)));
      case LINE -> ProbeSignature.NONE;
      case NEW -> new ProbeSignature(List.of(JavaTypes.STRING, Types.LONG));
      case CALL_ENTRY, CALL_RETURN ->
          new ProbeSignature(List.of(JavaTypes.STRING, JavaTypes.STRING));
      case MONITOR_ENTER, MONITOR_ENTERED, MONITOR_EXIT ->
          new ProbeSignature(List.of(types.reference("java.lang.Object", className)));
    };
  }
}
