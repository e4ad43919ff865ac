package jdtrace.agent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import jdtrace.agent.weave.ClassView;
import jdtrace.agent.weave.RefusedException;

/**
 * Classes that a traced pattern means but that nobody could see when it was looked up: loaded since, by
 * a loader that the class path says nothing of. They are noted, so that the tracer can tell. {@link
 * #note} runs on whatever thread loads a class.
 */
final class LateClasses {
  private static final int NAMES = 1000;

  private final ClassLoader system = ClassLoader.getSystemClassLoader();

  /** The agent's, whose needs are not the application's. */
  private final Thread own = Thread.currentThread();

  private final List<String[]> patterns = new CopyOnWriteArrayList<String[]>();
  private final Set<String> names = new LinkedHashSet<String>();

  /** Watches for what a pattern of classes and one of methods mean. */
  void watch(String classPattern, String methodPattern) {
    patterns.add(new String[] {classPattern, methodPattern});
  }

  /** A class without sites is being loaded. Those of the class path were looked up with the pattern. */
  void note(ClassLoader loader, String internalName, byte[] classFile) {
    if (patterns.isEmpty() || loader == system || Thread.currentThread() == own) {
      return;
    }
    String name = internalName.replace('/', '.');
    for (String[] pattern : patterns) {
      if (MethodText.matchesClass(pattern[0], name)
          && Refusals.ofClass(name) == null
          && hasMethod(name, classFile, pattern[1])) {
        synchronized (names) {
          if (names.size() < NAMES) {
            names.add(name);
          }
        }
        return;
      }
    }
  }

  private static boolean hasMethod(String name, byte[] classFile, String pattern) {
    try {
      for (ClassView.Method method : new ClassView(classFile).methods()) {
        if (MethodText.matches(pattern, method.name, method.descriptor)
            && Refusals.ofMethod(name, method) == null) {
          return true;
        }
      }
      return false;
    } catch (RefusedException e) {
      return false; // the JVM will not take it either
    }
  }

  /** Those that have come since the last time. */
  List<String> take() {
    synchronized (names) {
      List<String> result = new ArrayList<String>(names);
      names.clear();
      return result;
    }
  }
}
