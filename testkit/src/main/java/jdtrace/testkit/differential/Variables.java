package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Kind;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.dif.Enabling;

/**
 * The variables that random programs use: two numbers and one string in each scope, an array each
 * with a number and a string as key for all and for a thread.
 */
final class Variables {
  /** Numbers in each scope. */
  static final int NUMBERS = 2;

  private static final int TEXT_ID = DifVariable.FIRST_USER_ID + NUMBERS;
  private static final int ARRAY_ID = TEXT_ID + 1;
  private static final Scope[] SCOPES = Scope.values();
  private static final Scope[] ARRAY_SCOPES = {Scope.GLOBAL, Scope.THREAD};

  private Variables() {}

  static int numberCount() {
    return SCOPES.length * NUMBERS;
  }

  static int textCount() {
    return SCOPES.length;
  }

  static int arrayCount() {
    return ARRAY_SCOPES.length;
  }

  static DifVariable number(int index) {
    int id = DifVariable.FIRST_USER_ID + index % NUMBERS;
    return row("n" + index, id, Kind.SCALAR, SCOPES[index / NUMBERS], DifType.INT64);
  }

  static DifVariable text(int index, int stringBytes) {
    return row("s" + index, TEXT_ID, Kind.SCALAR, SCOPES[index], DifType.string(stringBytes));
  }

  static DifVariable array(int index) {
    return row("a" + index, ARRAY_ID, Kind.ARRAY, ARRAY_SCOPES[index], DifType.INT64);
  }

  /** All of them, as an engine wants them. */
  static List<Enabling.UserVariable> all(int stringBytes) {
    List<Enabling.UserVariable> all = new ArrayList<>();
    for (int i = 0; i < numberCount(); i++) {
      all.add(new Enabling.UserVariable(number(i), List.of()));
    }
    for (int i = 0; i < textCount(); i++) {
      all.add(new Enabling.UserVariable(text(i, stringBytes), List.of()));
    }
    for (int i = 0; i < arrayCount(); i++) {
      all.add(
          new Enabling.UserVariable(array(i), List.of(DifType.INT64, DifType.string(stringBytes))));
    }
    return all;
  }

  private static DifVariable row(String name, int id, Kind kind, Scope scope, DifType type) {
    return new DifVariable(name, id, kind, scope, true, true, type);
  }
}
