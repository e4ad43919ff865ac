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
 * The call sites of all sessions of this JVM, by number. A number belongs to a place (a point of a
 * method of a class) for as long as the JVM lives: woven code that still runs after its session has
 * ended calls nothing, or the next session's clause for the very same place.
 *
 * <p>Numbers are kept also because they are in constants of woven classes: HotSpot never takes a
 * constant out of a class that it redefines, so new names in each session would make the class, and
 * what it loses in metaspace each time, grow without end.
 */
public final class Sites {
  /** By place: its numbers, negative while a session uses them. */
  private static final Map<String, int[]> PLACES = new HashMap<String, int[]>();

  private static final MethodHandle NOTHING = findNothing();

  /** What sites call that call nothing, by their types: few, which name no class but Object. */
  private static final Map<MethodType, MethodHandle> NOTHINGS =
      new HashMap<MethodType, MethodHandle>();

  private static volatile MutableCallSite[] sites = new MutableCallSite[256];
  private static int count = 1;

  private Sites() {}

  /** A new site that calls nothing. */
  private static int add(String descriptor) {
    MethodType type = MethodType.fromMethodDescriptorString(descriptor, null);
    MutableCallSite[] all = sites;
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count] = new MutableCallSite(known(type));
    sites = all;
    return count++;
  }

  /**
   * A site for a place: one that no session uses, or a new one. {@link #release} gives it back.
   *
   * @return the site's number; negated when it is new
   */
  public static synchronized int allocate(String place, String descriptor) {
    int[] known = PLACES.get(place);
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
    int site = add(descriptor);
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = -site;
    PLACES.put(place, more);
    return -site;
  }

  /** Whether some session uses a site of a place. */
  public static synchronized boolean isTaken(String place) {
    int[] known = PLACES.get(place);
    if (known != null) {
      for (int site : known) {
        if (site < 0) {
          return true;
        }
      }
    }
    return false;
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

  /** The one that all sites of a type have. */
  private static synchronized MethodHandle known(MethodType type) {
    MethodHandle nothing = NOTHINGS.get(type);
    if (nothing == null) {
      nothing = nothing(type);
      NOTHINGS.put(type, nothing);
    }
    return nothing;
  }

  private static MethodHandle nothing(MethodType type) {
    return MethodHandles.dropArguments(NOTHING, 0, type.parameterList());
  }

  /** Before 15 no class of java.lang may have a Lookup of its own, hence the public one. */
  private static MethodHandle findNothing() {
    try {
      return MethodHandles.publicLookup()
          .findStatic(Sites.class, "nothing", MethodType.methodType(void.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What sites call that no clause is linked to; public so that it can be found. */
  public static void nothing() {}

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
      MethodHandle nothing = site == null ? null : known(site.type());
      if (site != null && site.getTarget() != nothing) {
        site.setTarget(nothing);
        changed[n++] = site;
      }
    }
    MutableCallSite.syncAll(Arrays.copyOf(changed, n));
  }

  /**
   * Unlinks sites and gives them back.
   *
   * @param places what they were allocated for, in the same order
   */
  public static void release(int[] numbers, String[] places) {
    unlink(numbers);
    synchronized (Sites.class) {
      for (int i = 0; i < numbers.length; i++) {
        int[] known = PLACES.get(places[i]);
        for (int k = 0; k < known.length; k++) {
          if (known[k] == -numbers[i]) {
            known[k] = numbers[i];
          }
        }
      }
    }
  }
}
