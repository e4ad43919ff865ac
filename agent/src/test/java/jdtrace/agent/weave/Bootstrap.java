package jdtrace.agent.weave;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Links woven sites to a list of what fired. */
public final class Bootstrap {
  static final List<String> FIRED = new ArrayList<>();

  private Bootstrap() {}

  public static CallSite site(MethodHandles.Lookup caller, String name, MethodType type)
      throws ReflectiveOperationException {
    MethodHandle fired =
        MethodHandles.lookup()
            .findStatic(
                Bootstrap.class,
                "fired",
                MethodType.methodType(void.class, String.class, Object[].class));
    return new ConstantCallSite(
        fired.bindTo(name).asCollector(Object[].class, type.parameterCount()).asType(type));
  }

  static void fired(String site, Object[] values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      texts[i] =
          value == null || value.getClass().getName().startsWith("java.lang.")
              ? String.valueOf(value)
              : value.getClass().getSimpleName();
    }
    FIRED.add(site + Arrays.toString(texts));
  }
}
