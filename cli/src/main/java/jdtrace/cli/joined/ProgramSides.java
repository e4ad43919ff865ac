package jdtrace.cli.joined;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.codegen.jvm.GuestVariables;
import jdtrace.codegen.jvm.JvmSite;
import jdtrace.codegen.jvm.JvmWatch;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;
import jdtrace.runtime.shared.RegionLayout;

/** Which statement of a plan runs where, and so which variables both sides use. */
final class ProgramSides {
  private static final int KERNEL = 1;
  private static final int JAVA = 2;
  private static final int BOTH = KERNEL | JAVA;

  private final Plan plan;
  private final int[] sides;
  private final BitSet joint = new BitSet();

  /** Where each probe fires. */
  private final Map<Integer, Integer> byProbe = new HashMap<>();

  ProgramSides(Plan plan) {
    this.plan = plan;
    for (Site site : plan.sites()) {
      for (Probe probe : site.probes()) {
        byProbe.merge(probe.id(), sideOf(site, probe), (a, b) -> a | b);
      }
    }
    sides = new int[plan.matches().size()];
    for (int i = 0; i < sides.length; i++) {
      Match match = plan.matches().get(i);
      for (Probe probe : match.probes()) {
        sides[i] |= byProbe.getOrDefault(probe.id(), 0);
      }
      if (sides[i] == 0 && match.grows()) {
        sides[i] = JAVA;
      }
      joint.set(i, sides[i] == BOTH);
    }
  }

  private static int sideOf(Site site, Probe probe) {
    if (site instanceof JvmSite) {
      return JAVA;
    }
    return site instanceof TracerSite && isError(probe) ? BOTH : KERNEL;
  }

  private static boolean isError(Probe probe) {
    return probe.provider().equals("dtrace") && probe.name().equals("ERROR");
  }

  static String place(Statement statement) {
    return statement.description() + " (line " + statement.span().line() + ")";
  }

  /** What the kernel's engine is to run. */
  Plan kernel() {
    return part(KERNEL);
  }

  /** What the JVMs' engine is to run. */
  Plan java() {
    return part(JAVA);
  }

  /** Ordinals of the statements that run on both sides, each on its own probes. */
  BitSet joint() {
    return joint;
  }

  /** Whether a statement runs in JVMs only. */
  boolean isJava(int ordinal) {
    return sides[ordinal] == JAVA;
  }

  private Plan part(int side) {
    List<Site> sites = new ArrayList<>();
    for (Site site : plan.sites()) {
      if (site instanceof JvmWatch && side == JAVA) {
        sites.add(site);
      }
      for (Probe probe : site.probes()) {
        if ((sideOf(site, probe) & side) != 0) {
          sites.add(site);
          break;
        }
      }
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < sides.length; i++) {
      Match match = plan.matches().get(i);
      boolean all = sides[i] == side;
      matches.add(
          all
              ? match
              : match.on(
                  probe -> (byProbe.getOrDefault(probe.id(), 0) & side) != 0,
                  match.grows() && side == JAVA && sides[i] == BOTH));
    }
    return new Plan(plan.enabling(), matches, sites, plan.options());
  }

  /** A variable, as scope and id. */
  private record Variable(DifVariable.Scope scope, int id) {}

  /** The variables that both sides use. */
  private Set<Variable> shared() {
    Map<Variable, Integer> users = new LinkedHashMap<>();
    Set<Variable> shared = new LinkedHashSet<>();
    for (int i = 0; i < sides.length; i++) {
      Statement statement = plan.matches().get(i).statement();
      for (Variable variable : variables(statement)) {
        int before = users.getOrDefault(variable, 0);
        users.put(variable, before | sides[i]);
        if ((before | sides[i]) == BOTH) {
          shared.add(variable);
        }
      }
    }
    return shared;
  }

  private static Set<Variable> variables(Statement statement) {
    Set<Variable> found = new HashSet<>();
    for (DifExpression expression : statement.expressions()) {
      for (DifVariable row : expression.object().variables()) {
        if (row.id() >= DifVariable.FIRST_USER_ID && row.scope() != DifVariable.Scope.LOCAL) {
          found.add(new Variable(row.scope(), row.id()));
        }
      }
    }
    return found;
  }

  /**
   * Refuses what has no meaning over two engines: speculations belong to the one that made them.
   *
   * @throws EngineException naming the first statement of the second side
   */
  void check() {
    int speculating = 0;
    for (int i = 0; i < sides.length; i++) {
      Statement statement = plan.matches().get(i).statement();
      if (speculates(statement)) {
        speculating |= sides[i];
        if (speculating == BOTH) {
          throw new EngineException(
              "%s: a speculation cannot have data of Java probes and of others"
                  .formatted(place(statement)));
        }
      }
    }
  }

  /** The layout of what both sides use, or several JVMs; null when that is nothing. */
  RegionLayout region() {
    Set<UserVariable> users = new LinkedHashSet<>();
    for (Variable variable : shared()) {
      users.add(declaration(variable));
    }
    users.addAll(GuestVariables.shared(java()));
    return users.isEmpty()
        ? null
        : new RegionLayout(List.copyOf(users), plan.options().dynamicVariableBytes());
  }

  private UserVariable declaration(Variable variable) {
    for (UserVariable user : plan.enabling().variables()) {
      if (user.variable().scope() == variable.scope && user.variable().id() == variable.id) {
        return user;
      }
    }
    throw new IllegalStateException("undeclared variable " + variable);
  }

  private static boolean speculates(Statement statement) {
    for (Action action : statement.actions()) {
      if (action instanceof Action.Speculation) {
        return true;
      }
    }
    for (DifExpression expression : statement.expressions()) {
      for (int word : expression.object().text()) {
        if (DifOp.of(word) == DifOp.CALL
            && Subroutine.ofId(DifOp.wide(word)) == Subroutine.SPECULATION) {
          return true;
        }
      }
    }
    return false;
  }
}
