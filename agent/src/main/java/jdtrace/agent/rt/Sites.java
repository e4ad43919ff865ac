package jdtrace.agent.rt;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The call sites of all sessions of this JVM, by number. A number is never used again, so that woven
 * code that is still running after its session has ended calls nothing, and nothing else's clause.
 *
 * <p>Fixed sites belong to code that cannot hold a call site of its own (the JDK's own classes, old
 * class files) and calls a static method instead. That method can never be unloaded; therefore its
 * site stays, with its name, and the next session that wants the same place takes it over.
 */
public final class Sites {
  private static final Map<String, int[]> FIXED = new HashMap<String, int[]>();

  private static volatile MutableCallSite[] sites = new MutableCallSite[256];
  private static int count = 1;

  private Sites() {}

  /** A new site that calls nothing. */
  public static synchronized int allocate(String descriptor) {
    MethodType type = MethodType.fromMethodDescriptorString(descriptor, null);
    MutableCallSite[] all = sites;
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count] = new MutableCallSite(nothing(type));
    sites = all;
    return count++;
  }

  /**
   * A site for a place that has a static method: one that no session uses, or a new one. {@link
   * #release} gives it back.
   *
   * @return the site's number; negated when it is new, and the static method has to be made
   */
  public static synchronized int allocateFixed(String place, String descriptor) {
    int[] known = FIXED.get(place);
    if (known == null) {
      known = new int[0];
    }
    for (int i = 0; i < known.length; i++) {
      if (known[i] > 0) {
        int site = known[i];
        known[i] = -site;
        return site;
      }
    }
    int site = allocate(descriptor);
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = -site; // in use
    FIXED.put(place, more);
    return -site;
  }

  /** The bootstrap method of woven code; {@code name} is "s" and the site's number. */
  public static CallSite bootstrap(MethodHandles.Lookup caller, String name, MethodType type) {
    MutableCallSite site = site(Integer.parseInt(name.substring(1)));
    return site != null && site.type().equals(type) ? site : new ConstantCallSite(nothing(type));
  }

  private static MutableCallSite site(int number) {
    MutableCallSite[] all = sites;
    return number > 0 && number < all.length ? all[number] : null;
  }

  private static MethodHandle nothing(MethodType type) {
    try {
      MethodHandle nothing =
          MethodHandles.lookup()
              .findStatic(Sites.class, "nothing", MethodType.methodType(void.class));
      return MethodHandles.dropArguments(nothing, 0, type.parameterList());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void nothing() {}

  /**
   * What defines hidden classes here. Private: whoever has it can do anything in java.lang. The agent,
   * to whom java.lang is open, calls it by reflection.
   */
  private static MethodHandles.Lookup lookup() {
    return MethodHandles.lookup();
  }

  /** Lets sites call methods of their types, from the moment that this returns at the latest. */
  public static void link(int[] numbers, MethodHandle[] targets) {
    MutableCallSite[] changed = new MutableCallSite[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      changed[i] = site(numbers[i]);
      changed[i].setTarget(targets[i]);
    }
    MutableCallSite.syncAll(changed);
  }

  /** Lets sites call nothing. */
  public static void unlink(int[] numbers) {
    MutableCallSite[] changed = new MutableCallSite[numbers.length];
    int n = 0;
    for (int number : numbers) {
      MutableCallSite site = site(number);
      if (site != null) {
        site.setTarget(nothing(site.type()));
        changed[n++] = site;
      }
    }
    MutableCallSite.syncAll(Arrays.copyOf(changed, n));
  }

  /** Unlinks sites and forgets them; fixed ones can be had again. */
  public static void release(int[] numbers) {
    unlink(numbers);
    synchronized (Sites.class) {
      MutableCallSite[] all = sites.clone();
      for (int number : numbers) {
        if (!releaseFixed(number)) {
          all[number] = null;
        }
      }
      sites = all;
    }
  }

  private static boolean releaseFixed(int number) {
    for (int[] known : FIXED.values()) {
      for (int i = 0; i < known.length; i++) {
        if (known[i] == -number) {
          known[i] = number;
          return true;
        }
      }
    }
    return false;
  }
}
