package jdtrace.agent;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdtrace.agent.weave.ClassView;
import jdtrace.agent.weave.RefusedException;

/** Answers which classes and methods there are, and what the fields of a class are. */
final class Classes {
  private static final int MAX_METHODS = 500_000;

  private final Instrumentation instrumentation;
  private final ClassBytes bytes;

  /** Of the list that is being written. */
  private int nearest;

  Classes(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
    this.bytes = new ClassBytes(instrumentation);
  }

  /** Loaded classes of a name, in whatever loaders. */
  List<Class<?>> named(String binaryName) {
    List<Class<?>> result = new ArrayList<Class<?>>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (type.getName().equals(binaryName)) {
        result.add(type);
      }
    }
    return result;
  }

  /**
   * Writes the classes that {@code classPattern} means and their methods that {@code methodPattern}
   * means: class name, whether its sites must be fixed ones, reason of refusal or "", count of
   * methods; for each method access, name, descriptor, name for D, reason of refusal or "", its
   * {@link jdtrace.agent.weave.BodyPoints}. A class name of "" ends the list;
   * behind it, the line nearest to {@code line} at which one of the methods has code, 0 for none.
   *
   * @param line unless 0, only methods with code at this line
   */
  void list(String classPattern, String methodPattern, int line, DataOutputStream out)
      throws IOException {
    nearest = 0;
    Map<String, List<Class<?>>> byName = new TreeMap<String, List<Class<?>>>();
    List<Class<?>> all = new ArrayList<Class<?>>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (!type.isArray()
          && !type.isPrimitive()
          && MethodText.matchesClass(classPattern, type.getName())) {
        List<Class<?>> same = byName.get(type.getName());
        if (same == null) {
          same = new ArrayList<Class<?>>();
          byName.put(type.getName(), same);
        }
        same.add(type);
        if (Refusals.ofClass(type.getName()) == null) {
          all.add(type);
        }
      }
    }
    Map<Class<?>, byte[]> files = bytes.of(all);
    int[] budget = {MAX_METHODS};
    for (Map.Entry<String, List<Class<?>>> entry : byName.entrySet()) {
      for (Class<?> type : entry.getValue()) {
        String refusal = Refusals.ofClass(entry.getKey());
        byte[] file = files.get(type);
        if (refusal == null && file == null) {
          refusal = "the JVM does not let it be changed";
        }
        write(
            type.getName(),
            type.getClassLoader() == null,
            file,
            refusal,
            methodPattern,
            line,
            budget,
            out);
      }
    }
    for (String name : unloaded(classPattern, byName.isEmpty())) {
      String internal = name.replace('.', '/');
      byte[] file = byName.containsKey(name) ? null : ClassBytes.unloaded(internal);
      if (file != null) {
        write(
            name,
            ClassBytes.isUnloadedOfTheJdk(internal),
            file,
            Refusals.ofClass(name),
            methodPattern,
            line,
            budget,
            out);
      }
    }
    out.writeUTF("");
    out.writeInt(nearest);
  }

  /** Whether a method has code at a line; where not, the nearest line that has is noted. */
  private boolean hasLine(int[] lines, int line) {
    for (int one : lines) {
      if (nearest == 0 || Math.abs(one - line) < Math.abs(nearest - line)) {
        nearest = one;
      }
    }
    return Arrays.binarySearch(lines, line) >= 0;
  }

  /** Names of classes that may still be loaded; a pattern of everything means what is there. */
  private static Set<String> unloaded(String pattern, boolean nothingLoaded) {
    if (!Glob.isGlob(pattern)) {
      // Else it may be a nested class, written as in Java's source text.
      return !nothingLoaded || ClassBytes.unloaded(pattern.replace('.', '/')) != null
          ? Collections.singleton(pattern)
          : ClassPath.names(pattern);
    }
    boolean all = pattern.isEmpty() || pattern.equals("*");
    return all ? Collections.<String>emptySet() : ClassPath.names(pattern);
  }

  /** Writes one class as {@link #list} does; nothing of one that has no such method. */
  void write(
      String name, boolean boot, byte[] file, String methodPattern, int line, DataOutputStream out)
      throws IOException {
    int[] budget = {MAX_METHODS};
    write(name, boot, file, Refusals.ofClass(name), methodPattern, line, budget, out);
  }

  private void write(
      String name,
      boolean boot,
      byte[] file,
      String classRefusal,
      String methodPattern,
      int line,
      int[] budget,
      DataOutputStream out)
      throws IOException {
    String refusal = classRefusal;
    List<ClassView.Method> methods = new ArrayList<ClassView.Method>();
    Map<ClassView.Method, Integer> points = new HashMap<ClassView.Method, Integer>();
    Set<String> names = new HashSet<String>();
    Set<String> overloaded = new HashSet<String>();
    boolean fixed = boot;
    if (refusal == null) {
      try {
        ClassView view = new ClassView(file);
        fixed |= view.version() < 51;
        for (ClassView.Method method : view.methods()) {
          if (!names.add(method.name)) {
            overloaded.add(method.name);
          }
          if (MethodText.matches(methodPattern, method.name, method.descriptor)
              && (line == 0 || hasLine(view.lines(method), line))) {
            methods.add(method);
            points.put(method, view.points(method));
          }
        }
      } catch (RefusedException e) {
        refusal = e.getMessage();
      }
    }
    if (methods.isEmpty() && refusal == null) {
      return;
    }
    Collections.sort(
        methods,
        new Comparator<ClassView.Method>() {
          @Override
          public int compare(ClassView.Method a, ClassView.Method b) {
            int order = a.name.compareTo(b.name);
            return order != 0 ? order : a.descriptor.compareTo(b.descriptor);
          }
        });
    budget[0] -= methods.size();
    if (budget[0] < 0) {
      throw new AgentException(
          "the description means more than " + MAX_METHODS + " methods: name classes or packages");
    }
    out.writeUTF(name);
    out.writeBoolean(fixed);
    out.writeUTF(refusal == null ? "" : refusal);
    out.writeInt(methods.size());
    for (ClassView.Method method : methods) {
      String reason = Refusals.ofMethod(name, method);
      out.writeShort(method.access);
      out.writeUTF(method.name);
      out.writeUTF(method.descriptor);
      out.writeUTF(
          overloaded.contains(method.name)
              ? MethodText.withTypes(method.name, method.descriptor)
              : method.name);
      out.writeUTF(reason == null ? "" : reason);
      out.writeByte(points.get(method));
    }
  }

  /**
   * The class that a name means to another class: the one its loader knows by this name, else any.
   * Null when none is loaded.
   */
  Class<?> resolve(String binaryName, String context) {
    List<Class<?>> candidates = named(binaryName);
    if (candidates.size() > 1) {
      for (Class<?> user : named(context)) {
        for (Class<?> known : instrumentation.getInitiatedClasses(user.getClassLoader())) {
          if (candidates.contains(known)) {
            return known;
          }
        }
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  /**
   * Writes what a class is made of: whether it was found, else nothing more; name of the superclass
   * or "", count of fields, for each access, name, descriptor.
   */
  void describe(String binaryName, String context, DataOutputStream out) throws IOException {
    Class<?> type = resolve(binaryName, context);
    byte[] file =
        type == null
            ? ClassBytes.unloaded(binaryName.replace('.', '/'))
            : bytes.of(Collections.<Class<?>>singletonList(type)).get(type);
    if (file == null) {
      out.writeBoolean(false);
      return;
    }
    ClassView view = new ClassView(file);
    out.writeBoolean(true);
    out.writeUTF(view.superName() == null ? "" : view.superName().replace('/', '.'));
    List<ClassView.Field> fields = new ArrayList<ClassView.Field>(view.fields());
    if (type != null && type.getClassLoader() == null && !Injection.FINDS_ALL_FIELDS) {
      removeHidden(fields, type);
    }
    out.writeInt(fields.size());
    for (ClassView.Field field : fields) {
      out.writeShort(field.access);
      out.writeUTF(field.name);
      out.writeUTF(field.descriptor);
    }
  }

  /** Takes out the fields that the JVM hides from reflection, which is then the only way to them. */
  private static void removeHidden(List<ClassView.Field> fields, Class<?> type) {
    Set<String> seen = new HashSet<String>();
    for (Field field : type.getDeclaredFields()) {
      seen.add(field.getName());
    }
    for (Iterator<ClassView.Field> i = fields.iterator(); i.hasNext(); ) {
      if (!seen.contains(i.next().name)) {
        i.remove();
      }
    }
  }
}
