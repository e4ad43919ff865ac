package jdtrace.usdt;

import java.lang.reflect.Modifier;

/**
 * Writes the class that implements a provider's interface by calling its probes. It is a class of its
 * own because a method of the interface may have the very name and types of its probe.
 */
final class CallerClass {
  static final String PACKAGE = "jdtrace.usdt.caller.";

  private static final int ALOAD_0 = 0x2a;
  private static final int IRETURN = 0xac;
  private static final int RETURN = 0xb1;
  private static final int GETSTATIC = 0xb2;
  private static final int INVOKESPECIAL = 0xb7;
  private static final int INVOKESTATIC = 0xb8;
  private static final int WIDE = 0xc4;

  private final ProviderDescription description;
  private final String provider;
  private final ClassWriter out;

  private CallerClass(ProviderDescription description) {
    this.description = description;
    this.provider = ProviderClass.internalName(description);
    this.out = new ClassWriter((PACKAGE + description.name).replace('.', '/'), description.type);
  }

  static byte[] write(ProviderDescription description) {
    return new CallerClass(description).write();
  }

  private byte[] write() {
    constructor();
    for (ProviderDescription.Method method : description.methods) {
      if (method.asks) {
        question(method);
      } else {
        forwarder(method);
      }
    }
    return out.toByteArray();
  }

  private void constructor() {
    CodeWriter code = new CodeWriter();
    code.byte1(ALOAD_0);
    code.byte1(INVOKESPECIAL);
    code.byte2(out.method("java/lang/Object", "<init>", "()V"));
    code.byte1(RETURN);
    out.method(Modifier.PUBLIC, "<init>", "()V", 1, 1, code);
  }

  /** Answers whether a probe is traced. */
  private void question(ProviderDescription.Method method) {
    CodeWriter code = new CodeWriter();
    code.byte1(GETSTATIC);
    code.byte2(out.field(provider, method.probe + ProviderClass.ENABLED, "Z"));
    code.byte1(IRETURN);
    out.method(Modifier.PUBLIC, method.name, "()Z", 1, 1, code);
  }

  /** Fires a probe. */
  private void forwarder(ProviderDescription.Method method) {
    Class<?>[] arguments = description.probes.get(method.probe);
    String descriptor = Descriptors.of(arguments);
    CodeWriter code = new CodeWriter();
    int local = 1;
    for (Class<?> argument : arguments) {
      load(code, argument, local);
      local += argument == long.class || argument == double.class ? 2 : 1;
    }
    code.byte1(INVOKESTATIC);
    code.byte2(out.method(provider, method.probe, descriptor));
    code.byte1(RETURN);
    out.method(Modifier.PUBLIC, method.name, descriptor, local - 1, local, code);
  }

  private static void load(CodeWriter code, Class<?> type, int local) {
    int instruction =
        !type.isPrimitive()
            ? 0x19
            : type == long.class
                ? 0x16
                : type == float.class ? 0x17 : type == double.class ? 0x18 : 0x15;
    if (local > 0xff) {
      code.byte1(WIDE);
      code.byte1(instruction);
      code.byte2(local);
    } else {
      code.byte1(instruction);
      code.byte1(local);
    }
  }
}
