package jdtrace.lang.compile;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.Enabling;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.Statement;
import jdtrace.lang.CompileHost;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.emit.EmitStatement;
import jdtrace.lang.parse.Parser;
import jdtrace.lang.sema.AggregationSymbol;
import jdtrace.lang.sema.Block;
import jdtrace.lang.sema.CheckProgram;

/**
 * The D compiler of one session: programs compiled by it share variables, aggregations, inlines and
 * types. Not thread-safe. After a {@link DError} the compiler may not be used any more.
 */
public final class Compiler {
  private final CompileHost host;
  private final CheckProgram program;
  private final List<Statement> statements = new ArrayList<>();

  public Compiler(CompileHost host) {
    this.host = host;
    this.program = new CheckProgram(host);
  }

  /**
   * Compiles one more program. Declarations count from where they stand, as they decide how the text
   * behind them is read; clauses are compiled when all of it has been read, so that they see every
   * declaration, inline and translator, and syntax errors come first.
   *
   * @return its statements: one for each clause and probe description, more where the clause has
   *     {@code if}
   * @throws DError for the program's first mistake
   */
  public List<Statement> compile(Source source) {
    int first = statements.size();
    program.begin();
    Parser parser = new Parser(source, program.parserHost());
    List<Unit.Clause> clauses = new ArrayList<>();
    for (Unit unit = parser.next(); unit != null; unit = parser.next()) {
      program.refreshOptions();
      if (unit instanceof Unit.Clause clause) {
        clauses.add(clause);
      } else {
        declare(unit);
      }
    }
    program.refreshOptions();
    announce(clauses);
    for (Unit.Clause clause : clauses) {
      compile(clause);
    }
    parser.requireArgumentsUsed();
    program.finish();
    return List.copyOf(statements.subList(first, statements.size()));
  }

  private void announce(List<Unit.Clause> clauses) {
    List<ProbeDescription> descriptions = new ArrayList<>();
    for (Unit.Clause clause : clauses) {
      for (Unit.ProbeSpec probe : clause.probes()) {
        if (probe.description() != null) {
          descriptions.add(probe.description());
        }
      }
    }
    host.announce(descriptions);
  }

  private void declare(Unit unit) {
    try {
      program.declare(unit);
    } catch (StackOverflowError e) {
      throw tooLong(unit);
    }
  }

  private static DError tooLong(Unit unit) {
    return new DError(ErrorTag.D_UNKNOWN, unit.span(), "expression is too long");
  }

  private void compile(Unit.Clause clause) {
    try {
      compileForEach(clause);
    } catch (StackOverflowError e) {
      throw tooLong(clause);
    }
  }

  private void compileForEach(Unit.Clause clause) {
    for (Unit.ProbeSpec probe : clause.probes()) {
      ProbeDescription description = describe(probe);
      for (CompileHost.Part part : program.parts(description, probe.span())) {
        if (part.source() != null) {
          compileHelpers(part, clause.span());
        }
        CheckProgram.Checked checked = program.check(clause, description, part);
        ProbeSource source = part.source() == null ? null : part.source().source();
        for (Block block : checked.blocks()) {
          add(block, part.description(), checked.attributes(), source, false);
        }
      }
    }
  }

  /** What a definition must run for its probe stands before the clause. */
  private void compileHelpers(CompileHost.Part part, SourceSpan span) {
    for (CheckProgram.HelperBlocks helper : program.helpers(part.source(), span)) {
      for (Block block : helper.blocks()) {
        add(block, part.description(), Attributes.STABLE_COMMON, helper.clause().source(), true);
      }
    }
  }

  private void add(
      Block block,
      ProbeDescription description,
      Attributes attributes,
      ProbeSource source,
      boolean helper) {
    statements.add(
        EmitStatement.emit(block, statements.size(), description, attributes, source, helper));
  }

  private ProbeDescription describe(Unit.ProbeSpec probe) {
    if (probe.description() != null) {
      return probe.description();
    }
    ProbeDescription description = host.describe(probe.id());
    if (description == null) {
      throw new DError(
          ErrorTag.D_PDESC_INVAL,
          probe.span(),
          "invalid probe description \"" + probe.text() + "\": Unknown probe identifier");
    }
    return description;
  }

  /** Everything compiled so far. */
  public Enabling enabling() {
    List<AggregationDescription> aggregations = new ArrayList<>();
    for (AggregationSymbol symbol : program.symbols().aggregations()) {
      if (symbol.isAssigned()) {
        aggregations.add(symbol.description());
      }
    }
    return new Enabling(
        List.copyOf(statements),
        program.symbols().userVariables(),
        List.copyOf(aggregations),
        program.stringBytes());
  }
}
