package jdtrace.agent;

import jdtrace.agent.weave.ClassView;

/** Which classes and methods take no probe, and why. */
final class Refusals {

  /**
   * What a firing passes through before it is guarded against itself, or what links call sites; a
   * probe there would fire for ever, or in the middle of a switch of threads.
   */
  private static final String[] OURS = {
    "java.lang.Object",
    "java.lang.Thread",
    "java.lang.ThreadLocal",
    "java.lang.ThreadLocal$ThreadLocalMap",
    "java.lang.ThreadLocal$ThreadLocalMap$Entry",
    "java.lang.BaseVirtualThread",
    "java.lang.VirtualThread",
    "java.lang.ThreadBuilders$BoundVirtualThread",
    "java.lang.System$2"
  };

  private static final String[] OUR_PACKAGES = {
    "java.lang.invoke.",
    "java.lang.ref.",
    "jdk.internal.misc.",
    "jdk.internal.vm.",
    "jdk.internal.reflect.",
    "sun.invoke.",
    "sun.reflect.",
    "sun.misc.Unsafe",
    "java.lang.Jdtrace$",
    "jdtrace.agent."
  };

  private Refusals() {}

  /** Null when the class may have probes. */
  static String ofClass(String name) {
    for (String own : OURS) {
      if (own.equals(name)) {
        return "the tracer itself runs through it";
      }
    }
    for (String own : OUR_PACKAGES) {
      if (name.startsWith(own)) {
        return "the tracer itself runs through it";
      }
    }
    if (name.indexOf('/') >= 0) {
      return "it is a hidden class, which the JVM lets nobody change";
    }
    if (name.indexOf("$$Lambda") >= 0) {
      return "it is the JVM's own class for a lambda; its body is a method lambda$... of the class"
          + " that contains it";
    }
    return null;
  }

  /** Null when the method may have probes. */
  static String ofMethod(String className, ClassView.Method method) {
    if ((method.access & ClassView.NATIVE) != 0) {
      return "it is native";
    }
    if ((method.access & ClassView.ABSTRACT) != 0) {
      return "it is abstract: name the classes that implement it";
    }
    String mark = method.untraceable == null ? "" : " (@" + method.untraceable + ')';
    return mark.isEmpty() && !Intrinsics.isUnmarked(className, method.name, method.descriptor)
        ? null
        : "it is an intrinsic"
            + mark
            + ": the JVM runs code of its own instead, which no probe would see";
  }
}
