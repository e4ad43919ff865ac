package jdtrace.lang.ast;

import java.util.List;
import jdtrace.base.SourceSpan;

/** A statement of a clause's body. */
public sealed interface Stmt {
  SourceSpan span();

  /** {@code expression;}. */
  record Expression(Expr expr, SourceSpan span) implements Stmt {}

  /** {@code if (condition) whenTrue [else whenFalse]}; {@code whenFalse} is empty without else. */
  record If(Expr condition, List<Stmt> whenTrue, List<Stmt> whenFalse, SourceSpan span)
      implements Stmt {}
}
