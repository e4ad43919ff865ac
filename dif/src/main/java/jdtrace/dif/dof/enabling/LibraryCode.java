package jdtrace.dif.dof.enabling;

import jdtrace.dif.Action;

/**
 * Numbers of library actions: the argument of LIBACT. They are each consumer's own matter (spec
 * dif.md section 9); these are ours.
 */
enum LibraryCode {
  CLEAR(1, Action.LibraryKind.CLEAR),
  TRUNC(2, Action.LibraryKind.TRUNC),
  NORMALIZE(3, Action.LibraryKind.NORMALIZE),
  DENORMALIZE(4, Action.LibraryKind.DENORMALIZE),
  SETOPT(5, Action.LibraryKind.SETOPT),
  FTRUNCATE(6, Action.LibraryKind.FTRUNCATE);

  private final int number;
  private final Action.LibraryKind kind;

  LibraryCode(int number, Action.LibraryKind kind) {
    this.number = number;
    this.kind = kind;
  }

  int number() {
    return number;
  }

  Action.LibraryKind kind() {
    return kind;
  }

  static LibraryCode of(Action.LibraryKind kind) {
    return switch (kind) {
      case CLEAR -> CLEAR;
      case TRUNC -> TRUNC;
      case NORMALIZE -> NORMALIZE;
      case DENORMALIZE -> DENORMALIZE;
      case SETOPT -> SETOPT;
      case FTRUNCATE -> FTRUNCATE;
    };
  }

  /** The code of a number, or null. */
  static LibraryCode ofNumber(long number) {
    for (LibraryCode code : values()) {
      if (code.number == number) {
        return code;
      }
    }
    return null;
  }
}
