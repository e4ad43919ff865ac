package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Stmt;
import jdtrace.lang.ast.Unit;
import jdtrace.types.Types;

/**
 * Clauses, and how {@code if} becomes statements.
 *
 * <p>A clause without {@code if} is one block. Otherwise every basic block is a block of its own:
 *
 * <pre>
 *   P /p/ { A; if (c) { B } else { C } D }
 *
 *   P /p/            { A; this->%if_2 = c ? 1 : 2; this->%run_1 = 1 }
 *   P /%if_2 == 1 && %run_1/ { %run_1 = 0; B; %run_1 = 1 }
 *   P /%if_2 == 2 && %run_1/ { %run_1 = 0; C; %run_1 = 1 }
 *   P /%run_1/       { D }
 * </pre>
 *
 * <p>Clause-local variables are 0 when a probe fires, so {@code %if} is 0 where its condition was
 * not reached. {@code %run} is 1 only between blocks that ran to their end: a fault leaves it 0, and
 * with that the rest of the clause does not run (spec language.md section 2.4).
 */
final class CheckClause {
  private static final long TAKEN = 1;
  private static final long NOT_TAKEN = 2;

  private final Context context;
  private final CheckStatement statements;

  CheckClause(Context context) {
    this.context = context;
    this.statements = new CheckStatement(context);
  }

  List<Block> check(Unit.Clause clause) {
    int mark = context.symbols.mark();
    try {
      List<Block> blocks = body(clause);
      return withPredicate(blocks, predicate(clause));
    } catch (DError e) {
      boolean undefined = e.tag() == ErrorTag.D_IDENT_UNDEF || e.tag() == ErrorTag.D_VAR_UNDEF;
      if (!undefined || clause.predicate() == null) {
        throw e;
      }
      context.symbols.rollback(mark);
      // A variable made by the predicate may be what the body misses.
      Typed predicate;
      try {
        predicate = predicate(clause);
      } catch (DError second) {
        throw e;
      }
      return withPredicate(body(clause), predicate);
    }
  }

  /** Blocks that run only if {@code guard} holds; the others test that the first one ran. */
  List<Block> guarded(List<Block> blocks, Typed guard) {
    if (guard == null) {
      return blocks;
    }
    Typed own = blocks.get(0).predicate();
    return withPredicate(
        blocks,
        own == null
            ? guard
            : new Typed.Logical(Expr.BinaryOp.AND, guard, own, Types.INT, own.span()));
  }

  /** A clause that no program wrote: it stores, and records nothing. */
  List<Block> helper(Unit.Clause clause, SourceSpan span) {
    List<Block> silent = new ArrayList<>();
    for (Block block : check(clause)) {
      List<TypedAction> actions = new ArrayList<>();
      for (TypedAction action : block.actions()) {
        if (!(action instanceof TypedAction.Evaluate e)) {
          throw new DError(ErrorTag.D_UNKNOWN, span, "a helper clause may only store");
        }
        actions.add(new TypedAction.Evaluate(e.value(), true));
      }
      silent.add(new Block(block.predicate(), List.copyOf(actions), false, span));
    }
    return silent;
  }

  private Typed predicate(Unit.Clause clause) {
    if (clause.predicate() == null) {
      return null;
    }
    Typed predicate = context.expressions.checkCondition(clause.predicate());
    if (!TypeRules.isScalar(predicate.type())) {
      throw new DError(
          ErrorTag.D_PRED_SCALAR,
          predicate.span(),
          "predicate result must be of scalar type, not " + predicate.type().displayName(),
          Types.isString(predicate.type()) ? "compare the string with \"\" or NULL" : null);
    }
    return predicate;
  }

  private static List<Block> withPredicate(List<Block> blocks, Typed predicate) {
    if (predicate == null) {
      return blocks;
    }
    List<Block> guarded = new ArrayList<>(blocks);
    Block first = blocks.get(0);
    guarded.set(0, new Block(predicate, first.actions(), first.emptyBody(), first.span()));
    return guarded;
  }

  private List<Block> body(Unit.Clause clause) {
    List<Stmt> body = clause.body();
    if (body == null || body.isEmpty()) {
      return List.of(new Block(null, List.of(), true, clause.span()));
    }
    Lowering lowering = new Lowering(clause.span());
    if (branches(body)) {
      lowering.run = context.symbols.defineHidden("run", Types.INT, clause.span());
    }
    lowering.sequence(body, null, 0);
    lowering.finish();
    return lowering.blocks;
  }

  private static boolean branches(List<Stmt> body) {
    for (Stmt statement : body) {
      if (statement instanceof Stmt.If) {
        return true;
      }
    }
    return false;
  }

  /** Cuts a body into blocks; {@code run} is null as long as the clause has no branches. */
  private final class Lowering {
    final List<Block> blocks = new ArrayList<>();
    VariableSymbol run;
    private List<TypedAction> actions = new ArrayList<>();
    private Typed predicate;
    private boolean began;
    private boolean speculates;
    private RecordOrder order = new RecordOrder();
    private final SourceSpan span;

    Lowering(SourceSpan span) {
      this.span = span;
    }

    /** Statements that run when {@code condition} has a value, or always if it is null. */
    void sequence(List<Stmt> body, VariableSymbol condition, long value) {
      boolean fresh = condition != null;
      for (Stmt statement : body) {
        if (fresh) {
          next(guard(condition, value));
          fresh = false;
        }
        switch (statement) {
          case Stmt.Expression e -> {
            TypedAction action = statements.check(e.expr());
            order.add(action, e.span());
            if (run != null
                && action instanceof TypedAction.Speculation s
                && s.kind() == Action.SpeculationKind.SPECULATE) {
              speculate(s, e.span());
            } else {
              actions.add(action);
            }
          }
          case Stmt.If branch -> {
            Typed resume = condition == null ? load(run) : guard(condition, value);
            VariableSymbol taken = condition(branch, resume);
            sequence(branch.whenTrue(), taken, TAKEN);
            sequence(branch.whenFalse(), taken, NOT_TAKEN);
            if (condition == null) {
              next(resume);
            } else {
              fresh = true;
            }
          }
        }
      }
    }

    /**
     * speculate() without a speculation ends its block, but the other blocks of the clause are not
     * concerned: while it looks for one, the block counts as run.
     */
    private void speculate(TypedAction.Speculation action, SourceSpan at) {
      Typed id = action.id();
      if (Faults.isPossible(id)) {
        VariableSymbol kept = context.symbols.defineHidden("speculation", id.type(), at);
        actions.add(
            new TypedAction.Evaluate(new Typed.Assign(load(kept), id, id.type(), at), false));
        id = load(kept);
      }
      speculates = true;
      actions.add(store(run, constant(1)));
      actions.add(new TypedAction.Speculation(action.kind(), id));
      actions.add(store(run, constant(0)));
    }

    /**
     * Evaluates a condition at the end of the block in work; a condition that can fault takes a
     * block of its own, so that a fault does not undo what the block has recorded, and so does one
     * behind a speculate() that may end the block.
     */
    private VariableSymbol condition(Stmt.If branch, Typed resume) {
      Expr test = branch.condition();
      Typed value = context.expressions.checkCondition(test);
      CheckOperators.requireScalar("if", value, test.span());
      VariableSymbol taken = context.symbols.defineHidden("if", Types.INT, branch.span());
      Typed which =
          value instanceof Typed.Constant c
              ? constant(c.value() != 0 ? TAKEN : NOT_TAKEN)
              : new Typed.Conditional(
                  value, constant(TAKEN), constant(NOT_TAKEN), Types.INT, branch.span());
      boolean faults = Faults.isPossible(value);
      if (speculates || faults && !actions.isEmpty()) {
        next(resume);
      }
      actions.add(
          new TypedAction.Evaluate(
              new Typed.Assign(load(taken), which, Types.INT, branch.span()), !faults));
      return taken;
    }

    private Typed guard(VariableSymbol condition, long value) {
      Typed test =
          new Typed.Comparison(
              Expr.BinaryOp.EQUAL,
              load(condition),
              constant(value),
              Typed.Order.SIGNED,
              Types.INT,
              span);
      return new Typed.Logical(Expr.BinaryOp.AND, test, load(run), Types.INT, span);
    }

    /** Ends the block in work and begins one with a predicate. */
    private void next(Typed guard) {
      finish();
      actions = new ArrayList<>();
      predicate = guard;
      order = new RecordOrder();
      speculates = false;
    }

    /** Ends the block in work; one that only follows a branch and does nothing is left out. */
    void finish() {
      if (run != null) {
        if (actions.isEmpty() && began) {
          return;
        }
        if (began) {
          actions.add(0, store(run, constant(0)));
        }
        actions.add(store(run, constant(1)));
      }
      blocks.add(new Block(predicate, List.copyOf(actions), false, span));
      began = true;
    }

    private Typed load(VariableSymbol symbol) {
      return new Typed.Variable(symbol, span);
    }

    private Typed constant(long value) {
      return new Typed.Constant(value, Types.INT, span);
    }

    private TypedAction store(VariableSymbol symbol, Typed value) {
      return new TypedAction.Evaluate(new Typed.Assign(load(symbol), value, Types.INT, span), true);
    }
  }
}
