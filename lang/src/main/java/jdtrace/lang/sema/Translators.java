package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Unit;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Static translators (spec language.md section 6): {@code xlate <T>(e).m} is the expression of
 * member m with the parameter bound to e. A translated structure as a whole is not supported yet.
 */
final class Translators {
  /** A translator; the members' expressions are checked where they are used. */
  record Translator(Type.Struct output, Type input, String parameter, Map<String, Expr> members) {}

  private final Context context;
  private final List<Translator> translators = new ArrayList<>();

  Translators(Context context) {
    this.context = context;
  }

  void define(Unit.Translator unit) {
    Type output = context.types.of(unit.output());
    if (!(Types.resolve(output) instanceof Type.Struct struct)) {
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
    Map<String, Expr> members = new HashMap<>();
    Translator translator = new Translator(struct, input, unit.parameter(), members);
    for (Unit.TranslatorMember member : unit.members()) {
      check(translator, member);
      members.put(member.name(), member.value());
    }
    translators.add(translator);
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
                new Typed.BuiltinScalar(jdtrace.dif.Builtin.ARG0, Types.LONG, member.span()),
                translator.input(),
                member.span());
    value(translator, member.value(), input, found.type(), member.span());
  }

  private Typed value(Translator translator, Expr body, Typed input, Type type, SourceSpan span) {
    Typed value =
        context.expressions.checkBound(body, List.of(translator.parameter()), List.of(input));
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
    return Conversions.retyped(Conversions.decayed(value), TypeRules.decay(type, false));
  }

  Typed xlate(Expr.Xlate x) {
    Type type = context.types.of(x.type());
    Type output = Types.resolve(type) instanceof Type.Pointer p ? p.target() : type;
    if (!(Types.resolve(output) instanceof Type.Struct struct)) {
      throw new DError(
          ErrorTag.D_XLATE_SOU,
          x.span(),
          "xlate needs a struct or union or a pointer to one, not " + type.displayName());
    }
    Typed input = CheckExpression.requireValue(context.expressions.check(x.operand()));
    Translator translator = find(struct, input.type());
    if (translator == null) {
      throw new DError(
          ErrorTag.D_XLATE_NONE,
          x.span(),
          "cannot translate from \""
              + input.type().displayName()
              + "\" to \""
              + output.displayName()
              + "\"");
    }
    Typed converted =
        Types.isInteger(translator.input())
            ? Conversions.narrowed(input, translator.input())
            : Conversions.retyped(Conversions.decayed(input), translator.input());
    return new Typed.Translation(
        translator, Types.isByReference(translator.input()) ? input : converted, type, x.span());
  }

  /** Exact type first, then integers for integers and pointers for pointers. */
  private Translator find(Type.Struct output, Type input) {
    Translator near = null;
    for (Translator translator : translators) {
      if (!TypeRules.isCompatible(translator.output(), output)) {
        continue;
      }
      if (TypeRules.isCompatible(translator.input(), input)) {
        return translator;
      }
      boolean integers = Types.isInteger(translator.input()) && Types.isInteger(input);
      boolean pointers =
          Types.isPointer(translator.input())
              && TypeRules.isAddress(input)
              && (TypeRules.isVoid(TypeRules.pointee(input))
                  || TypeRules.isVoid(TypeRules.pointee(translator.input())));
      if (near == null && (integers || pointers)) {
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
    Translator translator = translation.translator();
    CheckAccess.Found found = CheckAccess.find(translator.output(), m.name(), 0);
    if (found == null) {
      throw new DError(
          ErrorTag.D_TYPE_MEMBER,
          m.span(),
          m.name() + " is not a member of " + translator.output().displayName());
    }
    Expr body = translator.members().get(m.name());
    if (body == null) {
      throw new DError(
          ErrorTag.D_XLATE_NOCONV,
          m.span(),
          "translator does not define conversion for member: " + m.name());
    }
    return value(translator, body, translation.input(), found.type(), m.span());
  }

  /** A cast of translated data to its own type; null when the operand is not translated. */
  Typed cast(Type type, Typed operand, SourceSpan span) {
    return operand instanceof Typed.Translation t && TypeRules.isCompatible(type, t.type())
        ? new Typed.Translation(t.translator(), t.input(), type, span)
        : null;
  }

  /** Refuses translated data where a value is needed. */
  static void refuse(Typed value) {
    if (value instanceof Typed.Translation t) {
      boolean pointer = Types.isPointer(t.type());
      throw new DError(
          pointer ? ErrorTag.D_CG_DYN : ErrorTag.D_UNKNOWN,
          t.span(),
          pointer
              ? "expression evaluates to a pointer to translated data, which has no value"
              : "a translated structure as a whole is not supported yet",
          "use its members");
    }
  }
}
