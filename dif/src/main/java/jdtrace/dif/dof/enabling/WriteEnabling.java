package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.Enabling;
import jdtrace.dif.Statement;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofSection;

/**
 * An enabling as DOF: one ECBDESC for each statement, its objects before it, one string table for
 * descriptions, formats and options (section 0), then OPTDESC and our annotations. The same
 * enabling always gives the same bytes, also after it was read back.
 */
public final class WriteEnabling {
  private final Sections sections = new Sections();
  private final Map<Integer, Annotations.StatementNote> notes = new HashMap<>();

  private WriteEnabling() {}

  /**
   * The file of a program.
   *
   * @param comment goes into a COMMENTS section: who wrote it
   * @throws DofException when a name is not one byte a character; limits of the format are told when
   *     the file is written
   */
  public static DofFile write(DofProgram program, String comment) throws DofException {
    return new WriteEnabling().file(program, comment);
  }

  private DofFile file(DofProgram program, String comment) throws DofException {
    Enabling enabling = program.enabling();
    for (Statement statement : enabling.statements()) {
      statement(statement);
    }
    List<DofSection.OptionEntry> options = new ArrayList<>();
    new TreeMap<>(program.options())
        .forEach((option, value) ->
            options.add(new DofSection.OptionEntry(option.number(), DofSection.NONE, value)));
    if (!options.isEmpty()) {
      sections.add(new DofSection.Options(options));
    }
    Annotations annotations =
        new Annotations(
            enabling.stringBytes(),
            enabling.variables(),
            enabling.aggregations(),
            program.settings(),
            notes,
            sections.notes());
    sections.add(new DofSection.Plain(Annotations.SECTION, AnnotationWriter.write(annotations)));
    sections.addComment(comment);
    return new DofFile(DofFile.Identification.NATIVE, sections.finish());
  }

  private void statement(Statement statement) throws DofException {
    ProbeDescription d = statement.description();
    int probe =
        sections.add(
            new DofSection.Probe(
                Sections.STRINGS,
                sections.string(d.provider()),
                sections.string(d.module()),
                sections.string(d.function()),
                sections.string(d.name()),
                0));
    int predicate = DofSection.NONE;
    if (statement.predicate() != null) {
      predicate = sections.object(statement.predicate());
    }
    int actions = DofSection.NONE;
    if (!statement.actions().isEmpty() || !statement.emptyBody()) {
      List<DofSection.ActionEntry> entries = WriteActions.write(statement.actions(), sections);
      actions = sections.add(new DofSection.Actions(entries));
    }
    int ecb = sections.add(new DofSection.Ecb(probe, predicate, actions, statement.ordinal() + 1L));
    notes.put(
        ecb,
        new Annotations.StatementNote(
            statement.emptyBody(),
            statement.span(),
            statement.attributes(),
            statement.source(),
            statement.helper()));
  }
}
