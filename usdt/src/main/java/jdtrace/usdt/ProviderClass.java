package jdtrace.usdt;

import java.lang.reflect.Modifier;
import java.util.Map;

/**
 * Writes the class of a provider. Names in the class are the probes' own, dashes and all: the JVM
 * allows them (JVMS 4.2.2), and a tracer need not translate.
 */
final class ProviderClass {
  /** Where a tracer looks for providers. */
  static final String PACKAGE = "jdtrace.usdt.provider.";

  /** What follows a probe's name in the name of the field that tells whether it is traced. */
  static final String ENABLED = "$enabled";

  private static final int RETURN = 0xb1;

  private ProviderClass() {}

  static byte[] write(ProviderDescription description) {
    ClassWriter out = new ClassWriter(internalName(description), null);
    CodeWriter nothing = new CodeWriter();
    nothing.byte1(RETURN);
    for (Map.Entry<String, Class<?>[]> probe : description.probes.entrySet()) {
      out.field(
          Modifier.PUBLIC | Modifier.STATIC | Modifier.VOLATILE, probe.getKey() + ENABLED, "Z");
      out.method(
          Modifier.PUBLIC | Modifier.STATIC,
          probe.getKey(),
          Descriptors.of(probe.getValue()),
          0,
          ProviderDescription.slots(probe.getValue()),
          nothing);
    }
    return out.toByteArray();
  }

  static String internalName(ProviderDescription description) {
    return (PACKAGE + description.name).replace('.', '/');
  }
}
