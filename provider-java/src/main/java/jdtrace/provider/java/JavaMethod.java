package jdtrace.provider.java;

import jdtrace.codegen.jvm.JvmSite.Point;
import jdtrace.runtime.Probe;

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
}
