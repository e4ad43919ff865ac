package jdtrace.provider.java;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jdtrace.base.Glob;
import jdtrace.codegen.jvm.JvmSite.Point;

/** The names of Java probes: points of a method, or the numbers of its lines. */
final class PointNames {
  private PointNames() {}

  /** The line that a name is the number of; 0 for none. */
  static int line(String name) {
    if (name.isEmpty() || name.length() > 5) {
      return 0;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(name);
  }

  /** What all patterns mean: those inside of a method's code only patterns that say more than all. */
  static Set<Point> points(String pattern) {
    Set<Point> result = EnumSet.noneOf(Point.class);
    boolean everything = pattern.isEmpty() || pattern.equals("*");
    for (Point point : Point.values()) {
      if (point != Point.LINE
          && (!everything || JavaMethod.bodyPoint(point) < 0)
          && Glob.matches(pattern, of(point))) {
        result.add(point);
      }
    }
    return result;
  }

  static String of(Point point) {
    return point.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a name that no probe can have might have been; null of one that some probe can. */
  static String hint(String name) {
    if (Glob.isGlob(name) || line(name) > 0 || !points(name).isEmpty()) {
      return null;
    }
    StringBuilder all = new StringBuilder();
    for (Point point : Point.values()) {
      if (point != Point.LINE) {
        all.append(all.isEmpty() ? "" : ", ").append(of(point));
      }
    }
    return "no Java probe has the name " + name + "; there are " + all + " and line numbers";
  }
}
