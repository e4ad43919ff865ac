package jdtrace.lang.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Stmt;
import jdtrace.lang.ast.TypeName;
import jdtrace.lang.ast.Unit;

/** Syntax trees as nested lists, without places: {@code (+ a (* b c))}. */
final class Outline {
  private Outline() {}

  static String of(List<Unit> units) {
    List<String> lines = new ArrayList<>();
    for (Unit unit : units) {
      lines.add(of(unit));
    }
    return String.join("\n", lines);
  }

  static String of(Unit unit) {
    return switch (unit) {
      case Unit.Clause c ->
          list("clause", probes(c.probes()), c.predicate() == null ? "" : of(c.predicate()))
              + (c.body() == null ? " bare" : " " + body(c.body()));
      case Unit.Declaration d -> list("declare", of(d.specs()), declarators(d.declarators()));
      case Unit.Inline i -> list("inline", of(i.specs()), of(i.declarator()), of(i.value()));
      case Unit.Translator t -> {
        List<String> members = new ArrayList<>();
        for (Unit.TranslatorMember m : t.members()) {
          members.add(list("=", m.name(), of(m.value())));
        }
        yield list(
            "translator", of(t.output()), of(t.input()), t.parameter(), String.join(" ", members));
      }
      case Unit.ProviderDefinition p -> {
        List<String> probes = new ArrayList<>();
        for (Unit.ProbeDefinition d : p.probes()) {
          probes.add(
              list(
                  d.name(),
                  parameters(d.arguments()),
                  d.translated() == null ? "" : ": " + parameters(d.translated())));
        }
        yield list("provider", p.name(), String.join(" ", probes));
      }
      case Unit.Pragma p -> list("pragma", String.join(" ", p.words()));
    };
  }

  private static String probes(List<Unit.ProbeSpec> probes) {
    List<String> texts = new ArrayList<>();
    for (Unit.ProbeSpec probe : probes) {
      texts.add(probe.description() == null ? "#" + probe.id() : probe.description().toString());
    }
    return String.join(",", texts);
  }

  private static String body(List<Stmt> statements) {
    List<String> texts = new ArrayList<>();
    for (Stmt statement : statements) {
      texts.add(
          switch (statement) {
            case Stmt.Expression e -> of(e.expr());
            case Stmt.If i ->
                list(
                    "if",
                    of(i.condition()),
                    body(i.whenTrue()),
                    i.whenFalse().isEmpty() ? "" : body(i.whenFalse()));
          });
    }
    return "{" + String.join("; ", texts) + "}";
  }

  static String of(Expr expr) {
    return switch (expr) {
      case Expr.IntegerConstant c ->
          c.type().displayName().equals("int")
              ? Long.toString(c.value())
              : Long.toUnsignedString(c.value()) + ":" + c.type().displayName().replace(' ', '_');
      case Expr.StringConstant s -> '"' + new String(s.bytes(), StandardCharsets.ISO_8859_1) + '"';
      case Expr.Name n ->
          switch (n.scope()) {
            case GLOBAL -> n.name();
            case SELF -> "self." + n.name();
            case THIS -> "this." + n.name();
          };
      case Expr.Aggregation a -> "@" + a.name();
      case Expr.Unary u ->
          switch (u.op()) {
            case POST_INCREMENT, POST_DECREMENT -> list("post" + u.op().text(), of(u.operand()));
            default -> list(u.op().text(), of(u.operand()));
          };
      case Expr.Binary b -> list(b.op().text(), of(b.left()), of(b.right()));
      case Expr.Assign a ->
          list((a.op() == null ? "" : a.op().text()) + "=", of(a.target()), of(a.value()));
      case Expr.Conditional c -> list("?", of(c.condition()), of(c.whenTrue()), of(c.whenFalse()));
      case Expr.Call c -> list("call", of(c.callee()), all(c.arguments()));
      case Expr.Index i -> list("index", of(i.base()), all(i.indices()));
      case Expr.Member m -> list(m.arrow() ? "->" : ".", of(m.base()), m.name());
      case Expr.Cast c -> list("cast", of(c.type()), of(c.operand()));
      case Expr.SizeofExpression s -> list("sizeof", of(s.operand()));
      case Expr.SizeofType s -> list("sizeof-type", of(s.type()));
      case Expr.Stringof s -> list("stringof", of(s.operand()));
      case Expr.Offsetof o -> list("offsetof", of(o.type()), o.member());
      case Expr.Xlate x -> list("xlate", of(x.type()), of(x.operand()));
    };
  }

  private static String all(List<Expr> exprs) {
    List<String> texts = new ArrayList<>();
    for (Expr expr : exprs) {
      texts.add(of(expr));
    }
    return String.join(" ", texts);
  }

  static String of(TypeName type) {
    return "<" + join(of(type.specs()), of(type.declarator())) + ">";
  }

  static String of(DeclSpecs specs) {
    List<String> texts = new ArrayList<>();
    if (specs.storage() != null) {
      texts.add(specs.storage().toString());
    }
    texts.addAll(specs.qualifiers());
    if (specs.user()) {
      texts.add("userland");
    }
    texts.addAll(specs.words());
    if (specs.base() != null) {
      texts.add(
          switch (specs.base()) {
            case DeclSpecs.Named n -> n.name();
            case DeclSpecs.TagReference t -> t.kind() + " " + t.tag();
            case DeclSpecs.StructDefinition s -> {
              List<String> fields = new ArrayList<>();
              for (DeclSpecs.Field f : s.fields()) {
                fields.add(
                    join(of(f.specs()), of(f.declarator()))
                        + (f.bits() == null ? "" : ":" + of(f.bits())));
              }
              yield (s.union() ? "union " : "struct ")
                  + s.tag()
                  + "{"
                  + String.join("; ", fields)
                  + "}";
            }
            case DeclSpecs.EnumDefinition e -> {
              List<String> values = new ArrayList<>();
              for (DeclSpecs.EnumValue v : e.values()) {
                values.add(v.value() == null ? v.name() : v.name() + "=" + of(v.value()));
              }
              yield "enum " + e.tag() + "{" + String.join(", ", values) + "}";
            }
          });
    }
    return String.join(" ", texts);
  }

  private static String declarators(List<Declarator> declarators) {
    List<String> texts = new ArrayList<>();
    for (Declarator d : declarators) {
      texts.add(of(d));
    }
    return String.join(", ", texts);
  }

  /** In words: {@code x: array 3 of pointer to}. */
  static String of(Declarator declarator) {
    List<String> texts = new ArrayList<>();
    if (declarator.name() != null) {
      texts.add(declarator.name() + (declarator.derivations().isEmpty() ? "" : ":"));
    }
    for (Declarator.Derivation d : declarator.derivations()) {
      texts.add(
          switch (d) {
            case Declarator.PointerTo p -> join(String.join(" ", p.qualifiers()), "pointer");
            case Declarator.ArrayOf a -> "array[" + (a.size() == null ? "" : of(a.size())) + "]";
            case Declarator.AssociativeBy a -> "by" + parameters(a.keys());
            case Declarator.FunctionOf f ->
                "function" + parameters(f.parameters()) + (f.variadic() ? "..." : "");
          });
    }
    return String.join(" ", texts);
  }

  private static String parameters(List<Declarator.Parameter> parameters) {
    List<String> texts = new ArrayList<>();
    for (Declarator.Parameter p : parameters) {
      texts.add(join(of(p.specs()), of(p.declarator())));
    }
    return "(" + String.join(", ", texts) + ")";
  }

  private static String join(String a, String b) {
    return a.isEmpty() ? b : b.isEmpty() ? a : a + " " + b;
  }

  private static String list(String... words) {
    String text = "";
    for (String word : words) {
      text = join(text, word);
    }
    return "(" + text + ")";
  }
}
