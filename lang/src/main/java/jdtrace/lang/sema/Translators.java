package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Builtin;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Unit;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Static translators (spec language.md section 6): {@code xlate <T>(e).m} is the expression of
 * member m with the parameter bound to e. A structure as a whole is a {@link Snapshot}.
 *
 * <p>What a library's translator reads does not count for the stability of a clause: that the
 * answer stays the same, however the kernel changes, is what translators are for.
 */
final class Translators {
  /**
   * A translator; the members' expressions, in order of the definition, are checked again where they
   * are used.
   *
   * @param home the translators it belongs to
   * @param library whether a library defines it
   */
  record Translator(
      Translators home,
      Type.Struct output,
      Type input,
      String parameter,
      Map<String, Expr> members,
      boolean library) {}

  private final Context context;
  private final List<Translator> translators = new ArrayList<>();

  Translators(Context context) {
    this.context = context;
  }

  void define(Unit.Translator unit) {
    Type output = context.types.of(unit.output());
    if (!(whole(output) instanceof Type.Struct struct)) {
      throw new DError(
          ErrorTag.D_XLATE_SOU,
          unit.span(),
          "translator output type must be a complete struct or union, not " + output.displayName());
    }
    Type input = context.types.of(unit.input());
    for (Translator known : translators) {
      if (TypeRules.isCompatible(known.output(), struct)
          && TypeRules.isCompatible(known.input(), input)) {
        throw new DError(
            ErrorTag.D_XLATE_REDECL,
            unit.span(),
            "translator from "
                + input.displayName()
                + " to "
                + output.displayName()
                + " is already defined");
      }
    }
    Map<String, Expr> members = new LinkedHashMap<>();
    Translator translator =
        new Translator(this, struct, input, unit.parameter(), members, context.libraries.inWork());
    for (Unit.TranslatorMember member : unit.members()) {
      check(translator, member);
      members.put(member.name(), member.value());
    }
    translators.add(translator);
  }

  /** The type behind names, completed if it was only announced. */
  private Type whole(Type type) {
    Type t = Types.resolve(type);
    return t instanceof Type.Forward f ? Types.resolve(context.types.completed(f)) : t;
  }

  private void check(Translator translator, Unit.TranslatorMember member) {
    CheckAccess.Found found = CheckAccess.find(translator.output(), member.name(), 0);
    if (found == null) {
      throw new DError(
          ErrorTag.D_XLATE_MEMB,
          member.span(),
          member.name() + " is not a member of " + translator.output().displayName());
    }
    Typed input =
        Types.isByReference(translator.input())
            ? new Typed.Memory(
                new Typed.Constant(8, new Type.Pointer(translator.input()), member.span()),
                translator.input(),
                null,
                member.span())
            : new Typed.Retype(
                new Typed.BuiltinScalar(Builtin.ARG0, Types.LONG, member.span()),
                translator.input(),
                member.span());
    value(translator, member.value(), input, found.type(), member.span());
  }

  /** A member's expression for an input, as the member's type; perhaps translated data itself. */
  private Typed value(Translator translator, Expr body, Typed input, Type type, SourceSpan span) {
    Context.Stability before = context.stability();
    Typed value =
        context.expressions.checkBound(body, List.of(translator.parameter()), List.of(input));
    if (translator.library()) {
      context.restore(before);
    }
    if (value instanceof Typed.Translation && TypeRules.isCompatible(type, value.type())) {
      return value;
    }
    CheckExpression.requireValue(value);
    boolean fits =
        Types.isInteger(type) && Types.isInteger(value.type())
            || Types.isString(type)
                && (TypeRules.isStringLike(value.type()) || TypeRules.isZero(value))
            || Types.isPointer(type)
                && TypeRules.arePointerCompatible(new Typed.Constant(1, type, span), value)
            || TypeRules.isStringLike(type) && TypeRules.isStringLike(value.type())
            || TypeRules.isCompatible(type, value.type());
    if (!fits) {
      throw new DError(
          ErrorTag.D_XLATE_INCOMPAT,
          span,
          "translator member definition uses incompatible types: \""
              + type.displayName()
              + "\" = \""
              + value.type().displayName()
              + "\"");
    }
    if (Types.isInteger(type)) {
      return Conversions.narrowed(value, type);
    }
    if (Types.isString(type)) {
      return TypeRules.isZero(value)
          ? Conversions.retyped(value, type)
          : Conversions.string(value, context.string);
    }
    return TypeRules.isStructure(type)
        ? Conversions.kernelValue(value)
        : Conversions.retyped(Conversions.decayed(value), TypeRules.decay(type, false));
  }

  Typed xlate(Expr.Xlate x) {
    Type type = context.types.of(x.type());
    Typed input = CheckExpression.requireValue(context.expressions.check(x.operand()));
    Typed translation = translate(input, type, x.span());
    if (translation == null) {
      throw new DError(
          ErrorTag.D_XLATE_NONE,
          x.span(),
          "cannot translate from \""
              + input.type().displayName()
              + "\" to \""
              + output(type).displayName()
              + "\"");
    }
    return translation;
  }

  private static Type output(Type type) {
    return Types.resolve(type) instanceof Type.Pointer p ? p.target() : type;
  }

  /** An input translated to a structure or a pointer to one; null when no translator does that. */
  Typed translate(Typed input, Type type, SourceSpan span) {
    if (!(whole(output(type)) instanceof Type.Struct struct)) {
      throw new DError(
          ErrorTag.D_XLATE_SOU,
          span,
          "xlate needs a struct or union or a pointer to one, not " + type.displayName());
    }
    Translator translator = find(struct, input);
    if (translator == null) {
      return null;
    }
    Type from = translator.input();
    Typed converted =
        Types.isByReference(from)
            ? input
            : Types.isInteger(from)
                ? Conversions.narrowed(input, from)
                : Conversions.retyped(Conversions.decayed(input), from);
    return new Typed.Translation(translator, converted, type, span);
  }

  /** The translator between two types, for a provider's definition; or null. */
  Translator between(Type from, Type to, SourceSpan span) {
    Typed input = new Typed.Retype(new Typed.Constant(1, Types.LONG, span), from, span);
    return whole(output(to)) instanceof Type.Struct struct ? find(struct, input) : null;
  }

  /** Exact type first, then what could be passed as an argument of the translator's input type. */
  private Translator find(Type.Struct output, Typed input) {
    if (!output.tag().isEmpty()) {
      context.libraries.require(output.tag());
    }
    Translator near = null;
    for (Translator translator : translators) {
      if (!TypeRules.isCompatible(translator.output(), output)) {
        continue;
      }
      if (TypeRules.isCompatible(translator.input(), input.type())) {
        return translator;
      }
      if (near == null && TypeRules.isArgument(translator.input(), input)) {
        near = translator;
      }
    }
    return near;
  }

  /** {@code translation.m} or {@code translation->m}. */
  Typed member(Typed.Translation translation, Expr.Member m) {
    boolean pointer = Types.isPointer(translation.type());
    if (m.arrow() != pointer) {
      throw new DError(
          m.arrow() ? ErrorTag.D_OP_PTR : ErrorTag.D_OP_SOU,
          m.span(),
          "operator "
              + (m.arrow() ? "->" : ".")
              + " cannot be applied to a value of type "
              + translation.type().displayName());
    }
    return member(translation, m.name(), m.span());
  }

  private Typed member(Typed.Translation translation, String name, SourceSpan span) {
    Translator translator = translation.translator();
    CheckAccess.Found found = CheckAccess.find(translator.output(), name, 0);
    if (found == null) {
      throw CheckAccess.noMember(translator.output(), name, span);
    }
    Expr body = translator.members().get(name);
    if (body == null) {
      throw new DError(
          ErrorTag.D_XLATE_NOCONV,
          span,
          "translator does not define conversion for member: " + name);
    }
    return Conversions.at(value(translator, body, translation.input(), found.type(), span), span);
  }

  /** {@code *pointer}: the structure. */
  static Typed dereference(Typed.Translation translation, SourceSpan span) {
    Type target = TypeRules.pointee(translation.type());
    return new Typed.Translation(translation.translator(), translation.input(), target, span);
  }

  /** A cast of translated data to its own type; null when the operand is not translated. */
  Typed cast(Type type, Typed operand, SourceSpan span) {
    return operand instanceof Typed.Translation t && TypeRules.isCompatible(type, t.type())
        ? new Typed.Translation(t.translator(), t.input(), type, span)
        : null;
  }

  /**
   * What is only asked whether it is NULL: a translated pointer is, where what is translated is (the
   * header of the other version in ip's {@code args[4]} and {@code args[5]}).
   */
  static Typed tested(Typed value) {
    return value instanceof Typed.Translation t
            && Types.isPointer(t.type())
            && Types.isPointer(t.input().type())
        ? new Typed.Retype(t.input(), t.type(), t.span())
        : value(value);
  }

  /** A value: a translated structure as a whole; a translated pointer has none. */
  static Typed value(Typed value) {
    if (!(value instanceof Typed.Translation t)) {
      return value;
    }
    if (Types.isPointer(t.type())) {
      throw new DError(
          ErrorTag.D_CG_DYN,
          t.span(),
          "expression evaluates to a pointer to translated data, which has no value",
          "use its members, or * for the whole");
    }
    Translators home = t.translator().home();
    return new Snapshot(home.context).of(t, home::member);
  }
}
