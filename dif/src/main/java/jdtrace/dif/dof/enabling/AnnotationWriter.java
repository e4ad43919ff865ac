package jdtrace.dif.dof.enabling;

import java.util.Map;
import java.util.TreeMap;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.dof.ByteString;
import jdtrace.types.Type;

/**
 * Annotations into bytes:
 *
 * <pre>
 *   version, strsize
 *   types         count, entries ({@link TypeTableWriter})
 *   variables     count, { scope, id, associative?, name, type, keys { count, types } }
 *   aggregations  count, { id, name, function, parameter, keys { count, type numbers } }
 *   settings      count, { name, value }
 *   statements    count, { section, empty body?, file?, line, column, attributes, helper?, source? }
 *   source        provider, module, function, name, thread + 1
 *   expressions   count, { section, index, type number, return type, lines?, differences }
 * </pre>
 *
 * <p>Sections are written in ascending order, as the difference to the one before.
 */
final class AnnotationWriter {
  private final NoteOutput rest = new NoteOutput();
  private final TypeTableWriter types = new TypeTableWriter();

  private AnnotationWriter() {}

  static ByteString write(Annotations notes) {
    return new AnnotationWriter().encode(notes);
  }

  private ByteString encode(Annotations notes) {
    rest.number(notes.variables().size());
    notes.variables().forEach(this::variable);
    rest.number(notes.aggregations().size());
    notes.aggregations().forEach(this::aggregation);
    rest.number(notes.settings().size());
    notes.settings().forEach((name, value) -> rest.text(name).text(value));
    rest.number(notes.statements().size());
    int last = 0;
    for (Map.Entry<Integer, Annotations.StatementNote> e :
        new TreeMap<>(notes.statements()).entrySet()) {
      rest.number(e.getKey() - last);
      last = e.getKey();
      statement(e.getValue());
    }
    rest.number(notes.expressions().size());
    last = 0;
    for (Map.Entry<Integer, Annotations.ExpressionNote> e :
        new TreeMap<>(notes.expressions()).entrySet()) {
      rest.number(e.getKey() - last);
      last = e.getKey();
      expression(e.getValue());
    }
    NoteOutput out = new NoteOutput();
    out.number(Annotations.VERSION).number(notes.stringBytes());
    types.writeTo(out);
    return out.bytes(rest.toByteString()).toByteString();
  }

  private void variable(UserVariable user) {
    DifVariable v = user.variable();
    rest.number(v.scope().ordinal())
        .number(v.id())
        .flag(v.kind() == DifVariable.Kind.ARRAY)
        .text(v.name())
        .type(v.type())
        .number(user.keys().size());
    for (DifType key : user.keys()) {
      rest.type(key);
    }
  }

  private void aggregation(AggregationDescription a) {
    rest.number(a.id())
        .text(a.name())
        .number(a.function().ordinal())
        .number(a.parameter())
        .number(a.keyTypes().size());
    for (Type key : a.keyTypes()) {
      rest.number(types.add(key));
    }
  }

  private void statement(Annotations.StatementNote note) {
    SourceSpan span = note.span();
    Attributes attributes = note.attributes();
    rest.flag(note.emptyBody())
        .optional(span.file())
        .number(span.line())
        .number(span.column())
        .number(attributes.name().ordinal())
        .number(attributes.data().ordinal())
        .number(attributes.dependency().ordinal())
        .flag(note.helper())
        .flag(note.source() != null);
    if (note.source() != null) {
      ProbeDescription place = note.source().place();
      rest.text(place.provider()).text(place.module()).text(place.function()).text(place.name());
      rest.number(note.source().thread() + 1);
    }
  }

  private void expression(Annotations.ExpressionNote note) {
    rest.number(note.index()).number(types.add(note.type())).type(note.returnType());
    rest.flag(note.lines().length > 0);
    int last = 0;
    for (int line : note.lines()) {
      rest.signed((long) line - last);
      last = line;
    }
  }
}
