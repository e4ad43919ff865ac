package jdtrace.agent;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.agent.weave.ClassView;
import jdtrace.agent.weave.RefusedException;

/**
 * Providers that the program defines itself by the library jdtrace-usdt: classes of one package,
 * whose static methods are the probes, each with a field that tells whether the probe is enabled.
 *
 * <p>A provider that has not been made yet is known by the interface that it will be made from, if
 * that is on the class path. One that is named at run time is not seen before it is there.
 */
final class UsdtProviders {
  private static final String PACKAGE = "jdtrace.usdt.provider.";
  private static final String ENABLED = "$enabled";
  private static final String LIBRARY = "Ljdtrace/usdt/";
  private static final byte[] MARK = ascii(LIBRARY + "ProviderName;");

  private final Instrumentation instrumentation;
  private final ClassBytes bytes;

  UsdtProviders(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
    this.bytes = new ClassBytes(instrumentation);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Whether a class, by its internal name, is a provider. */
  static boolean isProvider(String internalName) {
    return internalName.startsWith("jdtrace/usdt/provider/");
  }

  /** The field that tells whether a probe is enabled. */
  static String flag(String probe) {
    return probe + ENABLED;
  }

  /**
   * Writes the providers that a pattern means: for each the name of its class, the count of its
   * probes, for each its name and its descriptor. A class name of "" ends the list.
   */
  void list(String pattern, DataOutputStream out) throws IOException {
    List<Class<?>> loaded = new ArrayList<Class<?>>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (type.getName().startsWith(PACKAGE)
          && Glob.matches(pattern, type.getName().substring(PACKAGE.length()))) {
        loaded.add(type);
      }
    }
    Set<String> found = new HashSet<String>();
    for (Map.Entry<Class<?>, byte[]> entry : bytes.of(loaded).entrySet()) {
      List<String[]> probes = new ArrayList<String[]>();
      for (ClassView.Method method : new ClassView(entry.getValue()).methods()) {
        if ((method.access & ClassView.STATIC) != 0) {
          probes.add(new String[] {method.name, method.descriptor});
        }
      }
      found.add(entry.getKey().getName());
      write(entry.getKey().getName(), probes, out);
    }
    if (Glob.isGlob(pattern) || found.isEmpty()) {
      unmade(pattern, found, out);
    }
    out.writeUTF("");
  }

  private static void write(String className, List<String[]> probes, DataOutputStream out)
      throws IOException {
    out.writeUTF(className);
    out.writeInt(probes.size());
    for (String[] probe : probes) {
      out.writeUTF(probe[0]);
      out.writeUTF(probe[1]);
    }
  }

  /** Those that have only been declared. */
  private static void unmade(String pattern, Set<String> made, DataOutputStream out)
      throws IOException {
    for (String name : ClassPath.names("*")) {
      byte[] file = ClassBytes.unloaded(name.replace('.', '/'));
      if (file == null || !contains(file, MARK)) {
        continue;
      }
      try {
        ClassView view = new ClassView(file);
        String provider = view.annotation(LIBRARY + "ProviderName;");
        if (provider != null
            && Glob.matches(pattern, provider)
            && !made.contains(PACKAGE + provider)) {
          List<String[]> probes = new ArrayList<String[]>();
          declared(view, probes, 0);
          write(PACKAGE + provider, probes, out);
        }
      } catch (RefusedException e) {
        continue; // what is no class cannot become one
      }
    }
  }

  /** The probes of an interface, and of those that it extends. */
  private static void declared(ClassView view, List<String[]> probes, int depth) {
    for (ClassView.Method method : view.methods()) {
      if ((method.access & ClassView.ABSTRACT) == 0
          || !method.descriptor.endsWith(")V")
          || view.annotation(method, LIBRARY + "IsEnabled;") != null) {
        continue;
      }
      String name = view.annotation(method, LIBRARY + "ProbeName;");
      probes.add(
          new String[] {(name == null ? method.name : name).replace("__", "-"), method.descriptor});
    }
    for (String parent : view.interfaces()) {
      byte[] file = depth < 20 ? ClassBytes.unloaded(parent) : null;
      if (file != null) {
        declared(new ClassView(file), probes, depth + 1);
      }
    }
  }

  private static boolean contains(byte[] text, byte[] part) {
    for (int i = 0; i <= text.length - part.length; i++) {
      int n = 0;
      while (n < part.length && text[i + n] == part[n]) {
        n++;
      }
      if (n == part.length) {
        return true;
      }
    }
    return false;
  }

  /** Tells the providers that are loaded which of their probes are enabled. */
  void tell(Collection<SiteRequest> requests, boolean enabled) {
    Map<String, Set<String>> flags = new HashMap<String, Set<String>>();
    for (SiteRequest request : requests) {
      if (isProvider(request.className.replace('.', '/'))) {
        Set<String> probes = flags.get(request.className);
        if (probes == null) {
          probes = new HashSet<String>();
          flags.put(request.className, probes);
        }
        probes.add(flag(request.method));
      }
    }
    if (flags.isEmpty()) {
      return;
    }
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      Set<String> names = flags.get(type.getName());
      if (names != null) {
        for (Field field : type.getFields()) {
          if (names.contains(field.getName())) {
            set(field, enabled);
          }
        }
      }
    }
  }

  private static void set(Field field, boolean value) {
    try {
      field.setBoolean(null, value);
    } catch (IllegalAccessException e) {
      throw new AgentException(
          "provider " + field.getDeclaringClass().getName() + " cannot be told: " + e);
    } catch (IllegalArgumentException e) {
      throw new AgentException(
          "provider " + field.getDeclaringClass().getName() + " is not of jdtrace-usdt: " + e);
    }
  }
}
