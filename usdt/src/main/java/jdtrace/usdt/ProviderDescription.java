package jdtrace.usdt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A provider before it is a class: its probes, and the methods of an interface that fire them. */
final class ProviderDescription {
  /** A method of the interface that fires a probe or, if {@code asks}, tells whether it is traced. */
  static final class Method {
    final String name;
    final String probe;
    final boolean asks;

    Method(String name, String probe, boolean asks) {
      this.name = name;
      this.probe = probe;
      this.asks = asks;
    }
  }

  /** The JVM's limit on the parameters of a method, in slots (JVMS 4.3.3), less one for {@code this}. */
  private static final int SLOTS_MAX = 254;

  final String name;

  /** Argument types by name of the probe. */
  final Map<String, Class<?>[]> probes = new LinkedHashMap<>();

  final List<Method> methods = new ArrayList<>();

  /** The interface; null without one. */
  Class<?> type;

  ProviderDescription(String name) {
    this.name = name;
  }

  void addProbe(String probe, Class<?>[] arguments) {
    if (slots(arguments) > SLOTS_MAX) {
      throw new IllegalArgumentException("probe \"" + probe + "\" has too many arguments");
    }
    if (probes.put(probe, arguments.clone()) != null) {
      throw new IllegalArgumentException("there are two probes named \"" + probe + "\"");
    }
  }

  static int slots(Class<?>[] arguments) {
    int slots = 0;
    for (Class<?> argument : arguments) {
      slots += argument == long.class || argument == double.class ? 2 : 1;
    }
    return slots;
  }
}
