package jdtrace.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdtrace.agent.rt.Sites;
import jdtrace.agent.weave.RefusedException;
import jdtrace.agent.weave.SiteCall;
import jdtrace.agent.weave.StaticFlags;
import jdtrace.agent.weave.TrampolineClass;
import jdtrace.agent.weave.Weaver;

/**
 * Sites in the classes of the JVM. Classes that are loaded are retransformed, many at a time, because
 * each time is a stop of the JVM; others get their sites when they are loaded.
 */
final class Weaving implements ClassFileTransformer, SiteCall.Trampolines {
  /** Classes of one retransformation: a few milliseconds of standstill. */
  private static final int SLICE = 500;

  private final Instrumentation instrumentation;
  private final UsdtProviders usdt;
  private final LateClasses late;
  private final Injection injection;
  private final Map<String, ClassPlan> plans = new ConcurrentHashMap<String, ClassPlan>();
  private final Originals originals = new Originals();
  private final List<SiteRequest> taken = new ArrayList<SiteRequest>();
  private final SiteCall dynamic = SiteCall.dynamic(sites(), "bootstrap");
  private final SiteCall fixed = SiteCall.fixed(this);
  private boolean installed;

  Weaving(
      Instrumentation instrumentation, UsdtProviders usdt, LateClasses late, Injection injection) {
    this.instrumentation = instrumentation;
    this.usdt = usdt;
    this.late = late;
    this.injection = injection;
  }

  private static String sites() {
    return Sites.class.getName().replace('.', '/');
  }

  @Override
  public String owner(int site) {
    return sites().replace("$Sites", "$T") + site;
  }

  @Override
  public String method(int site) {
    return "s" + site;
  }

  /**
   * Puts the sites in. Afterwards each request has its number, or the reason of its refusal. Sites in
   * classes that are not loaded are not refused; they wait.
   */
  void install(List<SiteRequest> requests) {
    Map<String, ClassPlan> changed = new HashMap<String, ClassPlan>();
    for (SiteRequest request : requests) {
      String name = request.className.replace('.', '/');
      ClassPlan plan = plans.get(name);
      if (plan == null) {
        plan = changed.get(name);
      }
      if (plan == null) {
        plan = new ClassPlan(request.fixed ? fixed : dynamic);
      }
      changed.put(name, plan);
      request.number = site(request);
      taken.add(request);
      plan.add(request);
    }
    plans.putAll(changed);
    watch();
    retransform(loaded(changed), true);
    usdt.tell(requests, true);
  }

  private List<Class<?>> loaded(Map<String, ?> wanted) {
    List<Class<?>> result = new ArrayList<Class<?>>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (wanted.containsKey(type.getName().replace('.', '/'))
          && instrumentation.isModifiableClass(type)) {
        result.add(type);
      }
    }
    return result;
  }

  private void retransform(List<Class<?>> all, boolean refuse) {
    for (int from = 0; from < all.size(); from += SLICE) {
      List<Class<?>> slice = all.subList(from, Math.min(all.size(), from + SLICE));
      if (reject(slice) == null) {
        continue;
      }
      for (Class<?> type : slice) {
        String reason = reject(java.util.Collections.<Class<?>>singletonList(type));
        ClassPlan plan = plans.get(type.getName().replace('.', '/'));
        if (reason != null && refuse && plan != null) {
          plan.refuse("the JVM does not accept it changed: " + reason);
        }
      }
    }
  }

  /** Retransforms; why the JVM does not, or null. */
  private String reject(List<Class<?>> slice) {
    try {
      instrumentation.retransformClasses(slice.toArray(new Class<?>[0]));
      return null;
    } catch (UnmodifiableClassException e) {
      return e.toString();
    } catch (LinkageError e) {
      return e.toString();
    } catch (InternalError e) {
      return e.toString();
    } catch (UnsupportedOperationException e) {
      return e.toString();
    }
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (name == null) {
      return null;
    }
    ClassPlan plan = plans.get(name);
    if (redefined == null) {
      note(loader, name, classFile, plan);
    }
    if (plan == null) {
      return null;
    }
    try {
      byte[] woven = Weaver.weave(classFile, plan);
      if (woven == classFile) {
        return null;
      }
      originals.remember(loader, name, classFile);
      return redefined == null && UsdtProviders.isProvider(name)
          ? StaticFlags.set(woven, plan.flags())
          : woven;
    } catch (RefusedException e) {
      plan.refuse(e.getMessage());
      return null;
    } catch (Throwable e) {
      // This thread may belong to the application: nothing may reach it.
      plan.refuse(e.toString());
      return null;
    }
  }

  private void note(ClassLoader loader, String name, byte[] classFile, ClassPlan plan) {
    try {
      late.note(loader, name, classFile, plan);
    } catch (Throwable e) {
      return; // of a thread of the application, to which it means nothing; the class stays as it is
    }
  }

  /** From now on classes are noted that come. */
  void watch() {
    if (!installed) {
      installed = true;
      instrumentation.addTransformer(this, true);
    }
  }

  /**
   * Puts the sites that are wanted by now into classes that came just before that. No others: a method that
   * runs would lose its compiled code for nothing.
   */
  void catchUp(List<Class<?>> behind) {
    List<Class<?>> missed = new ArrayList<Class<?>>();
    for (Class<?> type : behind) {
      if (plans.containsKey(type.getName().replace('.', '/'))
          && instrumentation.isModifiableClass(type)) {
        missed.add(type);
      }
    }
    if (!missed.isEmpty()) {
      retransform(missed, true);
    }
  }

  private int site(SiteRequest request) {
    int number = Sites.allocate(request.place(), request.site);
    if (number > 0) {
      return number;
    }
    number = -number;
    if (!request.fixed) {
      return number;
    }
    Class<?> trampoline =
        injection.define(
            TrampolineClass.make(owner(number), number, request.site, sites(), "bootstrap"));
    warm(trampoline, number);
    return number;
  }

  /**
   * Calls the static method once, which links its call site: a class of the JDK that linking itself
   * uses must not find it unlinked.
   */
  private static void warm(Class<?> trampoline, int number) {
    for (Method method : trampoline.getDeclaredMethods()) {
      if (method.getName().equals("s" + number)) {
        Class<?>[] types = method.getParameterTypes();
        Object[] zeros = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
          zeros[i] = types[i].isPrimitive() ? Array.get(Array.newInstance(types[i], 1), 0) : null;
        }
        try {
          method.invoke(null, zeros);
        } catch (IllegalAccessException e) {
          throw new AgentException("a site cannot be called: " + e);
        } catch (InvocationTargetException e) {
          throw new AgentException("a site cannot be called: " + e.getCause());
        }
      }
    }
  }

  /**
   * Takes every site out of every class.
   *
   * @return the classes that are not what they were before, by name
   */
  List<String> restore() {
    int[] all = new int[taken.size()];
    String[] places = new String[all.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = taken.get(i).number;
      places[i] = taken.get(i).place();
    }
    Sites.unlink(all);
    List<String> different = new ArrayList<String>();
    if (installed) {
      instrumentation.removeTransformer(this);
      List<Class<?>> touched = originals.touched(loaded(plans));
      plans.clear();
      if (!touched.isEmpty()) {
        instrumentation.addTransformer(originals, true);
        retransform(touched, false);
        instrumentation.removeTransformer(originals);
        different = originals.different();
      }
      installed = false;
    }
    Sites.release(all, places);
    for (Iterator<SiteRequest> i = taken.iterator(); i.hasNext(); ) {
      if (Sites.isTaken(i.next().place())) {
        i.remove(); // another tracer has this probe enabled
      }
    }
    usdt.tell(taken, false);
    taken.clear();
    return different;
  }
}
