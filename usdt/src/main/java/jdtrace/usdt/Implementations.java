package jdtrace.usdt;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.function.BooleanSupplier;

/** Finds the parts of a provider's class by the names of its probes. */
final class Implementations {
  private Implementations() {}

  static MethodHandle probe(Class<?> implementation, String probe) {
    for (Method method : implementation.getDeclaredMethods()) {
      if (method.getName().equals(probe)) {
        try {
          return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("the methods of " + implementation + " are public", e);
        }
      }
    }
    throw new IllegalArgumentException("there is no probe \"" + probe + "\"");
  }

  static BooleanSupplier isEnabled(Class<?> implementation, String probe) {
    MethodHandle getter;
    try {
      Field field = implementation.getField(probe + ProviderClass.ENABLED);
      getter = MethodHandles.publicLookup().unreflectGetter(field);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException("there is no probe \"" + probe + "\"", e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the fields of " + implementation + " are public", e);
    }
    return () -> read(getter);
  }

  private static boolean read(MethodHandle getter) {
    try {
      return (boolean) getter.invokeExact();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a static field's getter throws nothing", e);
    }
  }
}
