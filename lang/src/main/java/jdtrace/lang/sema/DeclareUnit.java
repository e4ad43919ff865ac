package jdtrace.lang.sema;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.DifVariable;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Unit;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Units at outer level that are not clauses: variables, types, inlines, translators, pragmas. */
final class DeclareUnit {
  private static final int MAX_VARIABLE_BYTES = 16 << 10;

  private final Context context;

  DeclareUnit(Context context) {
    this.context = context;
  }

  void declare(Unit unit) {
    switch (unit) {
      case Unit.Declaration d -> declaration(d);
      case Unit.Inline i -> inline(i);
      case Unit.Translator t -> context.translators.define(t);
      case Unit.ProviderDefinition p -> context.providers().define(p);
      case Unit.Pragma p -> context.pragmas.apply(p);
      case Unit.Clause c -> throw new IllegalArgumentException(c.toString());
    }
  }

  private void declaration(Unit.Declaration d) {
    DeclSpecs specs = d.specs();
    refuseClass(specs);
    if (d.declarators().isEmpty()) {
      useless(d);
      context.types.specified(specs);
      return;
    }
    Type base = context.types.specified(specs);
    for (Declarator declarator : d.declarators()) {
      if (declarator.name() == null) {
        throw new DError(
            ErrorTag.D_DECL_USELESS, declarator.span(), "useless declaration: no name");
      }
      declare(specs, base, declarator);
    }
  }

  private static void refuseClass(DeclSpecs specs) {
    if (specs.storage() == DeclSpecs.Storage.AUTO
        || specs.storage() == DeclSpecs.Storage.REGISTER
        || specs.storage() == DeclSpecs.Storage.STATIC) {
      throw new DError(
          ErrorTag.D_DECL_BADCLASS,
          specs.span(),
          "specified storage class is not appropriate in D");
    }
  }

  /** A declaration without a declarator must at least name a tag. */
  private static void useless(Unit.Declaration d) {
    boolean useful =
        switch (d.specs().base()) {
          case DeclSpecs.TagReference _ -> true;
          case DeclSpecs.StructDefinition s -> s.tag() != null;
          case DeclSpecs.EnumDefinition _ -> true;
          case null, default -> false;
        };
    if (!useful) {
      throw new DError(ErrorTag.D_DECL_USELESS, d.span(), "useless declaration");
    }
  }

  private void declare(DeclSpecs specs, Type base, Declarator declarator) {
    String name = declarator.name();
    if (name.indexOf('`') >= 0) {
      throw new DError(
          ErrorTag.D_DECL_SCOPE, declarator.span(), "a declared name cannot be scoped: " + name);
    }
    DeclSpecs.Storage storage = specs.storage();
    if (storage == DeclSpecs.Storage.TYPEDEF) {
      Type type = context.types.declared(base, declarator, specs.user());
      context.types.define(name, type, declarator.span());
      return;
    }
    if (storage == DeclSpecs.Storage.EXTERN || storage == null && isFunction(declarator)) {
      external(name, context.types.declared(base, declarator, specs.user()), declarator.span());
      return;
    }
    variable(scope(storage), specs, base, declarator);
  }

  /** A function's declaration names a function of the kernel, with or without extern. */
  private static boolean isFunction(Declarator declarator) {
    return !declarator.derivations().isEmpty()
        && declarator.derivations().get(0) instanceof Declarator.FunctionOf;
  }

  private static DifVariable.Scope scope(DeclSpecs.Storage storage) {
    return switch (storage) {
      case SELF -> DifVariable.Scope.THREAD;
      case THIS -> DifVariable.Scope.LOCAL;
      case null, default -> DifVariable.Scope.GLOBAL;
    };
  }

  private void variable(
      DifVariable.Scope scope, DeclSpecs specs, Type base, Declarator declarator) {
    List<Declarator.Derivation> steps = declarator.derivations();
    List<Type> keys = null;
    Type type;
    if (!steps.isEmpty() && steps.get(0) instanceof Declarator.AssociativeBy by) {
      if (scope == DifVariable.Scope.LOCAL) {
        throw new DError(
            ErrorTag.D_DECL_LOCASSC,
            declarator.span(),
            "associative array this->" + declarator.name() + " may not be clause-local");
      }
      keys = context.types.parameters(by.keys());
      if (keys.isEmpty()) {
        throw new DError(ErrorTag.D_DECL_PROTO_VOID, by.span(), "an array needs a key");
      }
      Declarator element =
          new Declarator(declarator.name(), steps.subList(1, steps.size()), declarator.span());
      type = context.types.declared(base, element, specs.user());
    } else {
      type = context.types.declared(base, declarator, specs.user());
    }
    requireObject(type, declarator);
    define(scope, declarator, type, keys);
  }

  private void requireObject(Type type, Declarator declarator) {
    SourceSpan span = declarator.span();
    switch (Types.resolve(type)) {
      case Type.Void _ ->
          throw new DError(
              ErrorTag.D_DECL_VOIDOBJ, span, "cannot have void object: " + declarator.name());
      case Type.Forward f ->
          throw new DError(
              ErrorTag.D_DECL_INCOMPLETE,
              span,
              "cannot declare " + declarator.name() + ": incomplete type " + f.displayName());
      case Type.Function _ ->
          throw new DError(
              ErrorTag.D_DECL_DYNOBJ,
              span,
              "cannot declare an object of function type: " + declarator.name());
      case Type.Opaque _, Type.Dynamic _ ->
          throw new DError(
              ErrorTag.D_DECL_DYNOBJ,
              span,
              "cannot declare an object of type " + type.displayName());
      default -> {
        if (type.size() > MAX_VARIABLE_BYTES) {
          throw new DError(
              ErrorTag.D_DECL_ARRBIG,
              span,
              declarator.name() + " is too large for a variable: " + type.size() + " bytes");
        }
      }
    }
  }

  private void define(DifVariable.Scope scope, Declarator declarator, Type type, List<Type> keys) {
    String name = declarator.name();
    VariableSymbol known = context.symbols.variable(scope, name);
    if (known != null) {
      if (!isSame(known, type, keys)) {
        throw new DError(
            ErrorTag.D_DECL_IDRED,
            declarator.span(),
            "identifier redeclared: "
                + known.displayName()
                + "\n\t current: "
                + type.displayName()
                + "\n\tprevious: "
                + known.type().displayName());
      }
      return;
    }
    if (scope == DifVariable.Scope.GLOBAL) {
      context.requireFree(name, declarator.span());
    }
    context.symbols.define(scope, name, true, type, keys, declarator.span());
  }

  private static boolean isSame(VariableSymbol known, Type type, List<Type> keys) {
    if (!TypeRules.isCompatible(known.type(), type) || (keys == null) != (known.keys() == null)) {
      return false;
    }
    if (keys == null) {
      return true;
    }
    boolean same = keys.size() == known.keys().size();
    for (int i = 0; same && i < keys.size(); i++) {
      same = TypeRules.isCompatible(keys.get(i), known.keys().get(i));
    }
    return same;
  }

  /** {@code extern type symbol;}: the kernel's object under its bare name. */
  private void external(String name, Type type, SourceSpan span) {
    context.requireFree(name, span);
    OptionalLong address = context.host.symbolAddress(null, name);
    if (address.isEmpty()) {
      throw new DError(
          ErrorTag.D_UNKNOWN, span, "failed to extern " + name + ": Unknown symbol name");
    }
    Typed at = new Typed.Constant(address.getAsLong(), new Type.Pointer(type), span);
    boolean function = Types.resolve(type) instanceof Type.Function;
    Typed value = function ? at : new Typed.Memory(at, type, null, span);
    context.symbols.define(
        new SymbolTable.Inline(name, type, null, null, value, Attributes.PRIVATE_UNKNOWN, false));
  }

  private void inline(Unit.Inline unit) {
    DeclSpecs specs = unit.specs();
    if (specs.storage() != null) {
      throw new DError(
          ErrorTag.D_DECL_BADCLASS, unit.span(), "storage class may not be used with inline");
    }
    Declarator declarator = unit.declarator();
    String name = declarator.name();
    if (name == null) {
      throw new DError(ErrorTag.D_DECL_USELESS, unit.span(), "inline declaration needs a name");
    }
    context.requireFree(name, declarator.span());
    Type base = context.types.specified(specs);
    List<Declarator.Derivation> steps = declarator.derivations();
    if (!steps.isEmpty() && steps.get(0) instanceof Declarator.AssociativeBy by) {
      inlineArray(unit, base, by, steps);
      return;
    }
    Type type = context.types.declared(base, declarator, specs.user());
    requireObject(type, declarator);
    context.beginExpression();
    int argumentUses = context.argumentUses;
    Typed value = context.expressions.check(unit.value());
    if (context.argumentUses > argumentUses) {
      context.inlinesOfArguments.add(name);
    }
    if (!(value instanceof Typed.Translation)) {
      CheckExpression.requireValue(value);
      requireConvertible(type, value, unit.span());
    }
    context.symbols.define(
        new SymbolTable.Inline(
            name,
            type,
            null,
            unit.value(),
            context.expressions.access().inlineValue(type, value),
            library() ? Attributes.STABLE_COMMON : Attributes.STABLE_COMMON.min(context.attributes),
            library()));
  }

  private static void requireConvertible(Type type, Typed value, SourceSpan span) {
    boolean fits =
        Types.isInteger(type) && Types.isInteger(value.type())
            || Types.isString(type) && TypeRules.isStringLike(value.type())
            || Types.isPointer(type)
                && TypeRules.arePointerCompatible(new Typed.Constant(1, type, span), value)
            || TypeRules.isCompatible(type, value.type());
    if (!fits) {
      throw new DError(
          ErrorTag.D_OP_INCOMPAT,
          span,
          "inline definition uses incompatible types: \""
              + type.displayName()
              + "\" = \""
              + value.type().displayName()
              + "\"");
    }
  }

  private void inlineArray(
      Unit.Inline unit, Type base, Declarator.AssociativeBy by, List<Declarator.Derivation> steps) {
    Declarator element =
        new Declarator(
            unit.declarator().name(), steps.subList(1, steps.size()), unit.declarator().span());
    Type type = context.types.declared(base, element, unit.specs().user());
    requireObject(type, element);
    context.types.parameters(by.keys());
    Set<String> names = new HashSet<>();
    for (Declarator.Parameter parameter : by.keys()) {
      if (parameter.declarator() == null || parameter.declarator().name() == null) {
        throw new DError(
            ErrorTag.D_DECL_PROTO_NAME, parameter.span(), "inline parameter needs a name");
      }
      if (!names.add(parameter.declarator().name())) {
        throw new DError(
            ErrorTag.D_DECL_PROTO_FORM,
            parameter.span(),
            "inline parameter " + parameter.declarator().name() + " is doubled");
      }
    }
    context.symbols.define(
        new SymbolTable.Inline(
            unit.declarator().name(),
            type,
            by.keys(),
            unit.value(),
            null,
            Attributes.STABLE_COMMON,
            library()));
  }

  private boolean library() {
    return context.libraries.inWork();
  }
}
