package jdtrace.agent;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import jdtrace.agent.rt.Session;
import jdtrace.agent.weave.ClassView;
import jdtrace.agent.weave.RefusedException;

/**
 * Classes that a traced pattern means and that come while it is traced. {@link #note} runs on the
 * thread that loads one, which must not wait: it only keeps the class file and rings the tracer's
 * bell. The tracer asks, says which sites it wants in it, and links them.
 *
 * <p>A class is noted before the JVM has it; it is handed over as soon as it is there, because only
 * then can it be given sites.
 */
final class LateClasses {
  /** Class files that wait for the tracer. */
  private static final int MAX_WAITING = 20_000;

  /** Whatever is not there then will not come: the JVM did not accept it. */
  private static final long MAX_NANOS = 10_000_000_000L;

  /** The agent's, whose needs are not the application's. */
  private final Thread own = Thread.currentThread();

  private final Instrumentation instrumentation;
  private final List<Watch> watches = new CopyOnWriteArrayList<Watch>();
  private final List<Late> waiting = new ArrayList<Late>();
  private int lost;
  private Session bell;

  LateClasses(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  private static final class Watch {
    final String classes;
    final String methods;
    final int line;

    Watch(String classes, String methods, int line) {
      this.classes = classes;
      this.methods = methods;
      this.line = line;
    }
  }

  /** A class that was on its way when it was noted. */
  private static final class Late {
    final String name;
    final boolean boot;
    final WeakReference<ClassLoader> loader;
    final byte[] file;
    final long noted = System.nanoTime();

    /** What was wanted in it when it was noted, and so was put in at once. */
    final ClassPlan plan;

    final int planned;

    Late(String name, ClassLoader loader, byte[] file, ClassPlan plan) {
      this.plan = plan;
      this.planned = plan == null ? 0 : plan.size();
      this.name = name;
      this.boot = loader == null;
      this.loader = new WeakReference<ClassLoader>(loader);
      this.file = file;
    }

    /** Whether it may lack sites that are wanted by now. */
    boolean isBehind() {
      return plan == null || plan.size() != planned;
    }

    boolean isIn(ClassLoader other) {
      return boot ? other == null : other != null && loader.get() == other;
    }
  }

  /** Watches for what a pattern of classes and one of methods mean, and a line unless that is 0. */
  void watch(String classPattern, String methodPattern, int line) {
    watches.add(new Watch(classPattern, methodPattern, line));
  }

  /** Who has the tracer ask; null for nobody. */
  void ring(Session session) {
    synchronized (waiting) {
      bell = session;
    }
  }

  /**
   * A class is being loaded.
   *
   * @param plan what sites are wanted in classes of its name; null for none
   */
  void note(ClassLoader loader, String internalName, byte[] classFile, ClassPlan plan) {
    if (watches.isEmpty() || Thread.currentThread() == own) {
      return;
    }
    String name = internalName.replace('/', '.');
    for (Watch watch : watches) {
      if (MethodText.matchesClass(watch.classes, name)
          && Refusals.ofClass(name) == null
          && hasMethod(name, classFile, watch, plan)) {
        synchronized (waiting) {
          if (waiting.size() < MAX_WAITING) {
            waiting.add(new Late(name, loader, classFile, plan));
          } else {
            lost++;
          }
          if (bell != null) {
            bell.news();
          }
        }
        return;
      }
    }
  }

  private static boolean hasMethod(String name, byte[] classFile, Watch watch, ClassPlan plan) {
    try {
      ClassView view = new ClassView(classFile);
      for (ClassView.Method method : view.methods()) {
        if (MethodText.matches(watch.methods, method.name, method.descriptor)
            && Refusals.ofMethod(name, method) == null
            && (plan == null || !plan.has(method.name, method.descriptor))
            && (watch.line == 0 || contains(view.lines(method), watch.line))) {
          return true;
        }
      }
      return false;
    } catch (RefusedException e) {
      return false; // the JVM will not take it either
    }
  }

  private static boolean contains(int[] lines, int line) {
    for (int one : lines) {
      if (one == line) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes for each watch, in their order, the classes that have come, as {@link Classes#list} does;
   * then how long ago the first of them was noted in nanoseconds, how many are still on their way,
   * and how many were too many.
   *
   * @return those that have come without all sites that are wanted by now
   */
  List<Class<?>> take(Classes classes, DataOutputStream out) throws IOException {
    List<Late> noted;
    synchronized (waiting) {
      noted = new ArrayList<Late>(waiting);
    }
    List<Class<?>> behind = new ArrayList<Class<?>>();
    Set<Late> come = come(noted, behind);
    long now = System.nanoTime();
    int left;
    int tooMany;
    synchronized (waiting) {
      waiting.removeAll(come);
      for (Iterator<Late> i = waiting.iterator(); i.hasNext(); ) {
        if (now - i.next().noted > MAX_NANOS) {
          i.remove();
        }
      }
      left = waiting.size();
      tooMany = lost;
      lost = 0;
    }
    long oldest = 0;
    for (Late late : come) {
      oldest = Math.max(oldest, now - late.noted);
    }
    for (Watch watch : watches) {
      Set<String> written = new HashSet<String>();
      for (Late late : come) {
        if (MethodText.matchesClass(watch.classes, late.name) && written.add(late.name)) {
          classes.write(late.name, late.boot, late.file, watch.methods, watch.line, out);
        }
      }
      out.writeUTF("");
    }
    out.writeLong(oldest);
    out.writeInt(left);
    out.writeInt(tooMany);
    return behind;
  }

  /** Those that the JVM has by now, and which classes of them may lack sites. */
  private Set<Late> come(List<Late> noted, List<Class<?>> behind) {
    Set<Late> come = new LinkedHashSet<Late>();
    if (noted.isEmpty()) {
      return come;
    }
    Map<String, List<Late>> byName = new HashMap<String, List<Late>>();
    for (Late late : noted) {
      List<Late> same = byName.get(late.name);
      if (same == null) {
        same = new ArrayList<Late>();
        byName.put(late.name, same);
      }
      same.add(late);
    }
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      List<Late> same = byName.get(type.getName());
      if (same != null) {
        for (Late late : same) {
          if (late.isIn(type.getClassLoader()) && come.add(late) && late.isBehind()) {
            behind.add(type);
          }
        }
      }
    }
    return come;
  }
}
