package jdtrace.cli;

import jdtrace.dif.Action;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;

/** Whether a program shows addresses of processes, as stacks or symbols. */
final class UserAddresses {
  private UserAddresses() {}

  static boolean areShownBy(Plan plan) {
    for (Match match : plan.matches()) {
      for (Action action : match.statement().actions()) {
        if (shows(action)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean shows(Action action) {
    return switch (action) {
      case Action.UserStack _ -> true;
      case Action.Symbol s -> isUser(s.kind());
      case Action.Aggregate a -> {
        for (Action.Key key : a.keys()) {
          if (key instanceof Action.Key.UserStackKey
              || key instanceof Action.Key.SymbolKey s && isUser(s.kind())) {
            yield true;
          }
        }
        yield false;
      }
      default -> false;
    };
  }

  private static boolean isUser(Action.SymbolKind kind) {
    return kind != Action.SymbolKind.SYM && kind != Action.SymbolKind.MOD;
  }
}
