package jdtrace.runtime.record;

import java.util.List;
import jdtrace.dif.Action;

/**
 * The layout of one statement's record. Fields come in the order of the actions; a printf has one
 * field an argument, a user of {@code printa} or a library action has fields for its arguments only.
 *
 * @param bytes size of the whole record with its header
 * @param entries one for each action that shows in the record stream, in program order
 * @param recorded whether the statement writes records at all (spec language.md section 2.3)
 */
public record RecordLayout(int bytes, List<Entry> entries, boolean recorded) {

  /** A recording action and where its values are. */
  public record Entry(Action action, List<Field> fields) {}

  /** One value at an offset from the start of the record. */
  public record Field(int offset, FieldEncoding encoding) {}
}
