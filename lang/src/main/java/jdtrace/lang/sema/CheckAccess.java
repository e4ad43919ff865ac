package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifVariable;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Dereference, members, subscripts, addresses: everything that ends as memory at an address. */
final class CheckAccess {
  /** What the engine of a JVM takes for the length of an array: no element can be there. */
  private static final long ARRAY_LENGTH = 0x7fffffff;

  private final Context context;

  CheckAccess(Context context) {
    this.context = context;
  }

  /** The object a pointer points to. What is read through a user pointer points to user memory. */
  static Typed memory(Typed address, Type type, Typed.BitField bits, SourceSpan span) {
    Type seen = type;
    if (TypeRules.isUserPointer(address.type())
        && Types.resolve(type) instanceof Type.Pointer p
        && !p.user()) {
      seen = new Type.Pointer(p.target(), true);
    }
    return new Typed.Memory(address, seen, bits, span);
  }

  /** The object for print(), which alone takes objects of a JVM as a whole. */
  Typed printed(Typed operand, SourceSpan span) {
    return isJavaReference(operand.type())
        ? object(Conversions.decayed(operand), span)
        : dereference(operand, span);
  }

  private static boolean isJavaReference(Type type) {
    return Types.resolve(type) instanceof Type.Pointer p
        && Types.resolve(p.target()) instanceof Type.Struct s
        && s.size() == 0
        && !s.members().isEmpty();
  }

  Typed dereference(Typed operand, SourceSpan span) {
    if (operand instanceof Typed.Translation t && Types.isPointer(t.type())) {
      return Translators.dereference(t, span);
    }
    CheckExpression.requireValue(operand);
    if (!TypeRules.isAddress(operand.type())) {
      throw new DError(
          ErrorTag.D_DEREF_NONPTR,
          span,
          "cannot dereference a value of type " + operand.type().displayName());
    }
    Typed address = Conversions.decayed(operand);
    if (isJavaReference(address.type())) {
      throw new DError(
          ErrorTag.D_OP_INCOMPLETE,
          span,
          TypeRules.pointee(address.type()).displayName()
              + " is an object of a JVM, which only print() takes as a whole",
          "name its members by ->");
    }
    return object(address, span);
  }

  private Typed object(Typed address, SourceSpan span) {
    Type target = TypeRules.pointee(address.type());
    switch (Types.resolve(target)) {
      case Type.Void _ ->
          throw new DError(ErrorTag.D_DEREF_VOID, span, "cannot dereference a pointer to void");
      case Type.Function _ ->
          throw new DError(
              ErrorTag.D_DEREF_FUNC, span, "cannot dereference a pointer to a function");
      case Type.Forward f -> {
        Type whole = context.types.completed(f);
        if (whole instanceof Type.Forward) {
          throw new DError(
              ErrorTag.D_OP_INCOMPLETE,
              span,
              "operator * cannot be applied to a pointer to incomplete type " + f.displayName());
        }
        return memory(address, whole, null, span);
      }
      default -> {
        return memory(address, target, null, span);
      }
    }
  }

  Typed addressOf(Typed operand, SourceSpan span) {
    switch (operand) {
      case Typed.Memory m when m.bits() != null ->
          throw new DError(
              ErrorTag.D_ADDROF_BITFIELD, span, "cannot take the address of a bit-field");
      case Typed.Memory m -> {
        return Conversions.retyped(m.address(), new Type.Pointer(m.type(), m.user()));
      }
      case Typed.Variable _,
          Typed.Element _,
          Typed.BuiltinScalar _,
          Typed.BuiltinElement _,
          Typed.AggregationUse _,
          Typed.Translation _ ->
          throw new DError(
              ErrorTag.D_ADDROF_VAR, span, "cannot take the address of a dynamic variable");
      case Typed.Constant c when isFunctionPointer(c.type()) -> {
        return c;
      }
      default ->
          throw new DError(
              ErrorTag.D_ADDROF_LVAL, span, "unacceptable operand for unary & operator");
    }
  }

  private static boolean isFunctionPointer(Type type) {
    return Types.resolve(type) instanceof Type.Pointer p
        && Types.resolve(p.target()) instanceof Type.Function;
  }

  Typed member(Expr.Member m) {
    Typed base = context.expressions.check(m.base());
    if (base instanceof Typed.Translation translation) {
      return context.translators.member(translation, m);
    }
    CheckExpression.requireValue(base);
    Typed address;
    Type structure;
    if (m.arrow()) {
      if (!TypeRules.isAddress(base.type())) {
        throw new DError(
            ErrorTag.D_OP_PTR,
            m.span(),
            "operator -> must be applied to a pointer, not " + base.type().displayName());
      }
      address = Conversions.decayed(base);
      if (isJavaArray(base.type()) && m.name().equals("length")) {
        Typed selector = new Typed.Constant(ARRAY_LENGTH, Types.LONG, m.span());
        Type length = new Type.Pointer(Types.INT);
        return memory(
            CheckOperators.displaced(BinaryOp.ADD, address, selector, length, m.span()),
            Types.INT,
            null,
            m.span());
      }
      structure = TypeRules.pointee(address.type());
    } else {
      structure = base.type();
      address =
          base instanceof Typed.Memory memory
              ? memory.address()
              : new Typed.Retype(base, new Type.Pointer(structure), base.span());
    }
    Type.Struct struct = structure(structure, m);
    Found found = find(struct, m.name(), 0);
    if (found == null) {
      throw noMember(struct, m.name(), m.span());
    }
    return at(address, found, m.span());
  }

  /** Arrays of a JVM are pointers by a name that no type of C can have. */
  private static boolean isJavaArray(Type type) {
    return type instanceof Type.Typedef typedef && typedef.name().endsWith("[]");
  }

  private Type.Struct structure(Type type, Expr.Member m) {
    Type t = Types.resolve(type);
    if (t instanceof Type.Forward f && f.kind() != Type.TagKind.ENUM) {
      Type whole = context.types.completed(f);
      if (whole instanceof Type.Forward) {
        throw new DError(
            ErrorTag.D_OP_INCOMPLETE,
            m.span(),
            "operator "
                + (m.arrow() ? "->" : ".")
                + " cannot be applied to a forward declaration: "
                + "no "
                + f.displayName()
                + " definition is available");
      }
      t = Types.resolve(whole);
    }
    if (t instanceof Type.Struct struct) {
      return struct;
    }
    throw new DError(
        ErrorTag.D_OP_SOU,
        m.span(),
        "operator "
            + (m.arrow() ? "->" : ".")
            + " needs a struct or union, not "
            + type.displayName());
  }

  /** The error of a member that a structure does not have, with the one whose name is nearest. */
  static DError noMember(Type.Struct struct, String name, SourceSpan span) {
    String near = null;
    int best = name.length() <= 3 ? 2 : 3;
    for (Type.Member member : struct.members()) {
      int distance = Spelling.distance(name, member.name(), best);
      if (distance < best) {
        best = distance;
        near = member.name();
      }
    }
    return new DError(
        ErrorTag.D_TYPE_MEMBER,
        span,
        name + " is not a member of " + struct.displayName(),
        near == null ? null : "did you mean " + near + "?");
  }

  /** A member and its distance from the start of the outermost structure. */
  record Found(Type type, int bitOffset, int bitSize) {}

  /** Searches anonymous members too. */
  static Found find(Type.Struct struct, String name, int bitOffset) {
    for (Type.Member member : struct.members()) {
      int at = bitOffset + member.bitOffset();
      if (member.name().equals(name)) {
        return new Found(member.type(), at, member.bitSize());
      }
      if (member.name().isEmpty() && Types.resolve(member.type()) instanceof Type.Struct inner) {
        Found found = find(inner, name, at);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  static Typed at(Typed address, Found found, SourceSpan span) {
    boolean user = TypeRules.isUserPointer(address.type());
    Typed.BitField bits = null;
    long offset = found.bitOffset() / 8;
    if (found.bitSize() != 0) {
      bits = unit(found.bitOffset(), found.bitSize());
      offset = ((long) found.bitOffset() - bits.shift()) / 8;
    }
    Typed moved =
        CheckOperators.displaced(
            BinaryOp.ADD,
            address,
            new Typed.Constant(offset, Types.LONG, span),
            new Type.Pointer(found.type(), user),
            span);
    return memory(moved, found.type(), bits, span);
  }

  /** The smallest aligned unit that holds a bit-field; a packed one starts at its first byte. */
  private static Typed.BitField unit(int bitOffset, int width) {
    for (int bytes = 1; bytes <= 8; bytes *= 2) {
      int bits = 8 * bytes;
      if (bitOffset / bits == (bitOffset + width - 1) / bits) {
        return new Typed.BitField(bytes, bitOffset % bits, width);
      }
    }
    return new Typed.BitField(8, bitOffset % 8, width);
  }

  Typed offsetof(Type type, String name, SourceSpan span) {
    Type t = Types.resolve(type);
    if (t instanceof Type.Forward f) {
      t = Types.resolve(context.types.completed(f));
    }
    if (!(t instanceof Type.Struct struct)) {
      throw new DError(
          ErrorTag.D_OFFSETOF_TYPE,
          span,
          "offsetof needs a struct or union, not " + type.displayName());
    }
    Found found = find(struct, name, 0);
    if (found == null) {
      throw new DError(
          ErrorTag.D_UNKNOWN, span, "failed to determine offset of " + name + ": no such member");
    }
    if (found.bitSize() != 0) {
      throw new DError(
          ErrorTag.D_OFFSETOF_BITFIELD, span, "cannot take the offset of a bit-field: " + name);
    }
    return new Typed.Constant(found.bitOffset() / 8, context.types.builtin("size_t"), span);
  }

  Typed index(Expr.Index i) {
    switch (i.base()) {
      case Expr.Aggregation a -> {
        if (context.symbols.aggregation(a.name()) == null) {
          throw CheckExpression.undefinedAggregation(a);
        }
        return new Typed.AggregationUse(a.name(), Types.DYNAMIC, i.span());
      }
      case Expr.Index(Expr.Aggregation a, List<Expr> _, SourceSpan _) ->
          throw new DError(
              ErrorTag.D_AGG_MDIM,
              i.span(),
              "improper attempt to reference @" + a.name() + " as a multi-dimensional array");
      case Expr.Name n -> {
        Typed named = named(n, i);
        if (named != null) {
          return named;
        }
      }
      default -> {}
    }
    return subscript(context.expressions.checkValue(i.base()), i);
  }

  /** The element of something that a name denotes; null when it is a value to be subscripted. */
  private Typed named(Expr.Name n, Expr.Index i) {
    DifVariable.Scope scope = scope(n.scope());
    VariableSymbol symbol = context.symbols.variable(scope, n.name());
    boolean bound = scope == DifVariable.Scope.GLOBAL && context.bindings.get(n.name()) != null;
    if (symbol != null && !bound) {
      return symbol.isAssociative() ? element(symbol, i.indices(), i.span()) : null;
    }
    if (bound) {
      return null;
    }
    if (scope == DifVariable.Scope.GLOBAL) {
      context.libraries.require(n.name());
      SymbolTable.Inline inline = context.symbols.inline(n.name());
      if (inline != null) {
        return inline.parameters() == null ? null : expand(inline, i);
      }
      Builtin builtin = BuiltinVariables.named(n.name());
      context.builtins.requireSupported(n.name(), n.span());
      if (builtin != null && builtin.isArray()) {
        return builtinElement(builtin, i);
      }
      if (context.isGlobal(n.name()) || n.name().indexOf('`') >= 0) {
        return null;
      }
    }
    if (scope == DifVariable.Scope.LOCAL) {
      throw localArray(n, i.span());
    }
    throw context.expressions.undefined(scope, n, ErrorTag.D_VAR_UNDEF);
  }

  static DError localArray(Expr.Name n, SourceSpan span) {
    return new DError(
        ErrorTag.D_ARR_LOCAL,
        span,
        "this->" + n.name() + " may not be an associative array",
        "use self->" + n.name() + " or a global");
  }

  static DifVariable.Scope scope(Expr.Scope scope) {
    return switch (scope) {
      case GLOBAL -> DifVariable.Scope.GLOBAL;
      case SELF -> DifVariable.Scope.THREAD;
      case THIS -> DifVariable.Scope.LOCAL;
    };
  }

  private Typed builtinElement(Builtin builtin, Expr.Index i) {
    if (i.indices().size() != 1) {
      throw CheckCall.length(builtin.text() + "[ ]", 1, i.indices().size(), "int", i.span());
    }
    Typed index = context.expressions.checkValue(i.indices().get(0));
    return builtin == Builtin.ARGS
        ? context.builtins.argument(index, i.span())
        : context.builtins.register(index, i.span());
  }

  private Typed expand(SymbolTable.Inline inline, Expr.Index i) {
    List<Declarator.Parameter> parameters = inline.parameters();
    if (parameters.size() != i.indices().size()) {
      throw CheckCall.length(
          inline.name() + "[ ]", parameters.size(), i.indices().size(), null, i.span());
    }
    List<Type> types = context.types.parameters(parameters);
    List<String> names = new ArrayList<>();
    List<Typed> values = new ArrayList<>();
    for (int at = 0; at < types.size(); at++) {
      names.add(parameters.get(at).declarator().name());
      Typed value = context.expressions.checkValue(i.indices().get(at));
      values.add(convertKey(inline.name(), at, types.get(at), value));
    }
    context.use(context.pragmas.of(inline));
    Context.Stability before = context.stability();
    Typed value = context.expressions.checkBound(inline.expr(), names, values);
    if (inline.library()) {
      context.restore(before);
    }
    return Conversions.at(inlineValue(inline.type(), value), i.span());
  }

  /** The value of an inline as its declared type. */
  Typed inlineValue(Type type, Typed value) {
    if (value instanceof Typed.Translation) {
      return value;
    }
    if (Types.isString(type)) {
      return Conversions.string(value, context.string);
    }
    return TypeRules.isCompatible(type, value.type())
        ? Conversions.retyped(value, type)
        : context.expressions.operators().cast(type, value, value.span());
  }

  /** An element of a known associative array. */
  Typed element(VariableSymbol symbol, List<Expr> indices, SourceSpan span) {
    context.use(context.pragmas.of(symbol.name()));
    if (symbol.keys().size() != indices.size()) {
      throw CheckCall.length(
          symbol.displayName() + "[ ]",
          symbol.keys().size(),
          indices.size(),
          keyList(symbol),
          span);
    }
    List<Typed> keys = new ArrayList<>(indices.size());
    for (int i = 0; i < indices.size(); i++) {
      Typed key = context.expressions.check(indices.get(i));
      keys.add(convertKey(symbol.displayName(), i, symbol.keys().get(i), requireKey(key)));
    }
    return new Typed.Element(symbol, List.copyOf(keys), span);
  }

  private static String keyList(VariableSymbol symbol) {
    StringBuilder text = new StringBuilder();
    for (Type key : symbol.keys()) {
      text.append(text.isEmpty() ? "" : ", ").append(key.displayName());
    }
    return text.toString();
  }

  /** Refuses what cannot be a key. */
  static Typed requireKey(Typed key) {
    if (key instanceof Typed.ActionCall
        || key instanceof Typed.AggregationUse
        || key instanceof Typed.Translation
        || TypeRules.isVoid(key.type())
        || TypeRules.isDynamic(key.type())) {
      throw new DError(
          ErrorTag.D_KEY_TYPE,
          key.span(),
          "expression of type " + key.type().displayName() + " may not be used as an array key");
    }
    if (isJavaReference(key.type())) {
      throw new DError(
          ErrorTag.D_KEY_TYPE,
          key.span(),
          "a reference to an object of a JVM means nothing after the firing and may not be used as"
              + " an array key",
          "use its ->identityHashCode or ->class");
    }
    return CheckExpression.requireValue(key);
  }

  /** The type a key has from its first use. */
  Type keyType(Typed key) {
    return switch (key) {
      case Typed.Text _ -> context.string;
      case Typed.Memory m when m.bits() != null ->
          TypeRules.bitFieldRecord(m.type(), m.bits().width());
      default -> TypeRules.isJavaString(key.type()) ? context.string : key.type();
    };
  }

  /** A key as the array's or aggregation's first use wants it. */
  Typed convertKey(String name, int at, Type type, Typed key) {
    if (Types.isInteger(type) && Types.isInteger(key.type())) {
      return Conversions.narrowed(key, type);
    }
    if (Types.isString(type) && TypeRules.isStringLike(key.type())) {
      return Conversions.cut(Conversions.string(key, context.string), context.string);
    }
    if (Types.isPointer(type)
        && (TypeRules.arePointerCompatible(new Typed.Constant(1, type, key.span()), key))) {
      return Conversions.retyped(Conversions.decayed(key), type);
    }
    if (TypeRules.isCompatible(type, key.type())) {
      return Conversions.kernelValue(key);
    }
    throw new DError(
        ErrorTag.D_PROTO_ARG,
        key.span(),
        name
            + "[ ] key #"
            + (at + 1)
            + " is incompatible with prototype:\n\tprototype: "
            + type.displayName()
            + "\n\t argument: "
            + key.type().displayName());
  }

  private Typed subscript(Typed base, Expr.Index i) {
    boolean string = Types.isString(base.type());
    if (!string && !TypeRules.isAddress(base.type())) {
      throw new DError(
          ErrorTag.D_DEREF_NONPTR,
          i.span(),
          "cannot subscript a value of type " + base.type().displayName());
    }
    if (i.indices().size() != 1) {
      throw new DError(
          ErrorTag.D_ARR_BADREF, i.span(), "a C array or pointer takes one subscript, not a list");
    }
    Typed index = context.expressions.checkValue(i.indices().get(0));
    CheckOperators.requireInteger("[ ]", index, i.span());
    if (Types.resolve(base.type()) instanceof Type.Array a
        && index instanceof Typed.Constant c
        && (c.value() < 0 || a.count() > 0 && c.value() >= a.count())) {
      throw new DError(
          ErrorTag.D_ARR_BOUNDS,
          i.span(),
          "index " + c.value() + " is out of range for " + base.type().displayName());
    }
    Typed pointer = string ? Conversions.kernelValue(base) : Conversions.decayed(base);
    if (!string) {
      object(pointer, i.span());
    }
    Typed at = context.expressions.operators().offset(BinaryOp.ADD, pointer, index, i.span());
    return string ? memory(at, Types.CHAR, null, i.span()) : object(at, i.span());
  }
}
