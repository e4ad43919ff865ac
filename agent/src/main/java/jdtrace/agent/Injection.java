package jdtrace.agent;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.agent.rt.Sites;
import jdtrace.agent.weave.RefusedException;
import jdtrace.agent.weave.RenameConstants;

/**
 * Puts classes into {@code java.lang} of the boot loader, so that every class can call them: no path
 * is added to the boot loader (that would cost the application its shared archive), and no class
 * loader of the application has to delegate to ours.
 *
 * <p>From 9 on java.base is made to open java.lang to this loader's module alone, and a Lookup defines
 * the classes; on 8 Unsafe does. Compiled clauses are hidden classes, before 15 Unsafe's anonymous ones,
 * which go with their session.
 */
final class Injection {
  /** Whether instance fields are found that reflection does not show: from 10 on. */
  static final boolean FINDS_ALL_FIELDS = findsAllFields();

  private final Instrumentation instrumentation;
  private final boolean modules;
  private final Object lookup;
  private final Object unsafe;
  private final Class<?> unsafeType;
  private final RenameConstants library = new RenameConstants();
  private final RenameConstants raw = new RenameConstants();
  private final RenameConstants carrier = new RenameConstants();

  Injection(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
    try {
      Method getModule = method(Class.class, "getModule");
      modules = getModule != null;
      if (modules) {
        open(instrumentation, getModule.invoke(Object.class), getModule.invoke(Injection.class));
        lookup =
            MethodHandles.class
                .getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class)
                .invoke(null, Object.class, MethodHandles.lookup());
        unsafeType = Class.forName("jdk.internal.misc.Unsafe");
        unsafe = unsafeType.getMethod("getUnsafe").invoke(null);
        library.replace("sun.misc.Unsafe".replace('.', '/'), "jdk/internal/misc/Unsafe");
        if (method(unsafeType, "getReference", Object.class, long.class) != null) {
          raw.replaceWhole("getObject", "getReference");
        }
        // From 10 on.
        if (method(
                unsafeType, "compareAndSetLong", Object.class, long.class, long.class, long.class)
            != null) {
          raw.replaceWhole("compareAndSwapLong", "compareAndSetLong");
        }
        for (Method own : Thread.class.getDeclaredMethods()) {
          if (own.getName().equals("currentCarrierThread")) {
            carrier.replaceWhole("currentThread", "currentCarrierThread");
          }
        }
      } else {
        lookup = MethodHandles.lookup();
        unsafeType = Class.forName("sun.misc.Unsafe");
        Field instance = unsafeType.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        unsafe = instance.get(null);
      }
    } catch (ReflectiveOperationException e) {
      throw new AgentException("this JVM lets no class into java.lang: " + cause(e));
    }
  }

  private static boolean findsAllFields() {
    try {
      return method(
              Class.forName("jdk.internal.misc.Unsafe"),
              "objectFieldOffset",
              Class.class,
              String.class)
          != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void open(Instrumentation instrumentation, Object base, Object own)
      throws ReflectiveOperationException {
    Map<String, Set<?>> packages = new HashMap<String, Set<?>>();
    packages.put("java.lang", Collections.singleton(own));
    Map<String, Set<?>> exported = new HashMap<String, Set<?>>();
    exported.put("jdk.internal.misc", Collections.singleton(own));
    Class<?> module = Class.forName("java.lang.Module");
    Instrumentation.class
        .getMethod("redefineModule", module, Set.class, Map.class, Map.class, Set.class, Map.class)
        .invoke(
            instrumentation,
            base,
            Collections.emptySet(),
            exported,
            packages,
            Collections.emptySet(),
            Collections.emptyMap());
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Throwable cause(ReflectiveOperationException e) {
    return e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
  }

  /**
   * Defines the run-time library unless it is there; by binary name, already under the names they
   * shall have.
   */
  void library(Map<String, byte[]> classes) {
    List<String> waiting = new ArrayList<String>(classes.keySet());
    while (!waiting.isEmpty()) {
      List<String> undefined = new ArrayList<String>();
      LinkageError last = null;
      for (String name : waiting) {
        if (!isDefined(name)) {
          try {
            define(adapted(name, classes.get(name)));
          } catch (NoClassDefFoundError e) {
            last = e; // its superclass comes later
            undefined.add(name);
          }
        }
      }
      if (undefined.size() == waiting.size()) {
        throw new AgentException("the run-time library cannot be defined: " + last);
      }
      waiting = undefined;
    }
  }

  private static boolean isDefined(String name) {
    try {
      Class.forName(name, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private byte[] adapted(String name, byte[] bytes) {
    try {
      byte[] result = library.in(bytes);
      if (name.endsWith("$Raw")) {
        result = raw.in(result);
      } else if (name.endsWith("$Carrier")) {
        result = carrier.in(result);
      }
      return result;
    } catch (RefusedException e) {
      throw new AgentException(e.getMessage());
    }
  }

  /** Defines an ordinary class in java.lang. */
  Class<?> define(byte[] bytes) {
    try {
      if (modules) {
        return (Class<?>)
            MethodHandles.Lookup.class.getMethod("defineClass", byte[].class).invoke(lookup, bytes);
      }
      return (Class<?>)
          unsafeType
              .getMethod(
                  "defineClass",
                  String.class,
                  byte[].class,
                  int.class,
                  int.class,
                  ClassLoader.class,
                  java.security.ProtectionDomain.class)
              .invoke(unsafe, null, bytes, 0, bytes.length, null, null);
    } catch (ReflectiveOperationException e) {
      throw thrown(e);
    }
  }

  /** Defines a class that goes when nothing uses it any more. */
  Class<?> defineHidden(byte[] classFile) {
    byte[] bytes = library.in(classFile);
    try {
      Class<?> option = optionType();
      if (option != null) {
        Object hidden =
            MethodHandles.Lookup.class
                .getMethod(
                    "defineHiddenClass",
                    byte[].class,
                    boolean.class,
                    Array.newInstance(option, 0).getClass())
                .invoke(inside(), bytes, false, Array.newInstance(option, 0));
        return ((MethodHandles.Lookup) hidden).lookupClass();
      }
      return (Class<?>)
          unsafeType
              .getMethod("defineAnonymousClass", Class.class, byte[].class, Object[].class)
              .invoke(unsafe, Object.class, bytes, null);
    } catch (ReflectiveOperationException e) {
      throw thrown(e);
    }
  }

  /** A Lookup of java.lang itself, which alone may define hidden classes there. */
  private static Object inside() throws ReflectiveOperationException {
    Method method = Sites.class.getDeclaredMethod("lookup");
    method.setAccessible(true);
    return method.invoke(null);
  }

  private static Class<?> optionType() {
    try {
      return Class.forName("java.lang.invoke.MethodHandles$Lookup$ClassOption");
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static RuntimeException thrown(ReflectiveOperationException e) {
    Throwable cause = cause(e);
    if (cause instanceof LinkageError) {
      throw (LinkageError) cause;
    }
    return new AgentException("a class cannot be defined: " + cause);
  }

  /** Where an instance field is in its objects. */
  long offset(Class<?> declaring, String field) {
    try {
      return FINDS_ALL_FIELDS
          ? (Long)
              unsafeType
                  .getMethod("objectFieldOffset", Class.class, String.class)
                  .invoke(unsafe, declaring, field)
          : (Long)
              unsafeType
                  .getMethod("objectFieldOffset", Field.class)
                  .invoke(unsafe, declaring.getDeclaredField(field));
    } catch (ReflectiveOperationException e) {
      throw new AgentException(
          "field " + declaring.getName() + "." + field + " cannot be found: " + cause(e));
    }
  }

  /**
   * Bytes in the heap of an array, or of the instances of a class that is initialised. An instance is
   * made for that, without a constructor, and dropped.
   */
  long sizeOf(Object arrayOrClass) {
    try {
      return instrumentation.getObjectSize(
          arrayOrClass instanceof Class
              ? unsafeType.getMethod("allocateInstance", Class.class).invoke(unsafe, arrayOrClass)
              : arrayOrClass);
    } catch (ReflectiveOperationException e) {
      return 0; // the JVM makes no instances of it either
    }
  }

  /** The object that holds a static field, and where in it: for Unsafe alone. */
  Object[] staticPlace(Class<?> declaring, String name) {
    try {
      Field field = declaring.getDeclaredField(name);
      return new Object[] {
        unsafeType.getMethod("staticFieldBase", Field.class).invoke(unsafe, field),
        unsafeType.getMethod("staticFieldOffset", Field.class).invoke(unsafe, field)
      };
    } catch (ReflectiveOperationException e) {
      throw new AgentException(
          "field " + declaring.getName() + "." + name + " cannot be found: " + cause(e));
    } catch (LinkageError e) {
      throw new AgentException("field " + declaring.getName() + "." + name + ": " + e);
    }
  }
}
