package jdtrace.codegen.jvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.runtime.shared.RegionLayout;

/**
 * Which variables more than one JVM of a session uses. A thread is one JVM's, and so is its self-&gt;; but
 * globals and arrays are the session's, and have to lie where all can reach them. Probes of the tracer
 * (BEGIN, tick-n) count as used everywhere: they fire in whichever JVM is there.
 */
public final class GuestVariables {
  private GuestVariables() {}

  /** Where they lie; null when there are none. */
  static RegionLayout region(Plan plan) {
    if (System.getProperty(RegionLayout.ALL) != null) {
      return RegionLayout.ofAll(plan);
    }
    List<UserVariable> shared = shared(plan);
    return shared.isEmpty()
        ? null
        : new RegionLayout(shared, plan.options().dynamicVariableBytes());
  }

  /** The declarations of those variables, in the program's order. */
  public static List<UserVariable> shared(Plan plan) {
    Map<Integer, Set<Guest>> byProbe = new HashMap<>();
    Set<Guest> all = new HashSet<>();
    for (Site site : plan.sites()) {
      if (site instanceof JvmSite s) {
        all.add(s.guest());
        byProbe.computeIfAbsent(s.probe().id(), _ -> new HashSet<>()).add(s.guest());
      } else if (site instanceof JvmWatch w) {
        all.add(w.guest());
      }
    }
    if (all.size() < 2) {
      return List.of();
    }
    Map<Integer, Set<Guest>> users = new HashMap<>();
    for (Match match : plan.matches()) {
      Set<Guest> guests = new HashSet<>();
      if (match.grows()) {
        guests.addAll(all);
      }
      for (Probe probe : match.probes()) {
        guests.addAll(byProbe.getOrDefault(probe.id(), all));
      }
      for (DifExpression expression : match.statement().expressions()) {
        for (DifVariable row : expression.object().variables()) {
          if (isUserGlobal(row)) {
            users.computeIfAbsent(row.id(), _ -> new HashSet<>()).addAll(guests);
          }
        }
      }
    }
    List<UserVariable> shared = new ArrayList<>();
    for (UserVariable user : plan.enabling().variables()) {
      DifVariable variable = user.variable();
      if (isUserGlobal(variable) && users.getOrDefault(variable.id(), Set.of()).size() > 1) {
        shared.add(user);
      }
    }
    return shared;
  }

  private static boolean isUserGlobal(DifVariable row) {
    return row.id() >= DifVariable.FIRST_USER_ID && row.scope() == DifVariable.Scope.GLOBAL;
  }
}
