package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.TypeName;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * What type specifiers and declarators mean. Names are looked up in this order: the session's own
 * declarations, D's built-in typedefs, the host's types.
 */
final class TypeNames {
  private static final long MAX_ELEMENTS = 0xffff_ffffL;

  private final Context context;
  private final Map<String, Type> typedefs = new HashMap<>();
  private final Map<String, Type> tags = new HashMap<>();
  private Map<String, Type> builtins;

  TypeNames(Context context) {
    this.context = context;
  }

  /** A type without a declared name, as in casts. */
  Type of(TypeName name) {
    Type base = specified(name.specs());
    return name.declarator() == null
        ? base
        : declared(base, name.declarator(), name.specs().user());
  }

  /**
   * A type as the signature of a probe writes it: a name of one word or {@code struct tag}, and stars;
   * null when it is not known.
   */
  Type written(String text) {
    int end = text.indexOf('*');
    String name = (end < 0 ? text : text.substring(0, end)).strip();
    Type type =
        switch (name) {
          case "void" -> Types.VOID;
          case "char" -> Types.CHAR;
          case "int" -> Types.INT;
          case "long" -> Types.LONG;
          case "string" -> context.string;
          default ->
              name.startsWith("struct ")
                  ? complete(Type.TagKind.STRUCT, name.substring("struct ".length()))
                  : named(name);
        };
    for (int i = end; i >= 0 && type != null; i = text.indexOf('*', i + 1)) {
      type = new Type.Pointer(type);
    }
    return type;
  }

  /** The type of a typedef or base type, or null. */
  Type named(String name) {
    int quote = name.lastIndexOf('`');
    if (quote >= 0) {
      String module = module(name.substring(0, quote));
      return context.host.types().named(module, name.substring(quote + 1)).orElse(null);
    }
    Type known = ownOrBuiltin(name);
    return known != null ? known : context.host.types().named(null, name).orElse(null);
  }

  /** A typedef of the session itself, or null. */
  Type own(String name) {
    return typedefs.get(name);
  }

  /** A typedef of the session, of D itself or of the system library; or null. */
  Type ownOrBuiltin(String name) {
    Type own = typedefs.get(name);
    if (own != null) {
      return own;
    }
    Type builtin = builtin(name);
    if (builtin != null) {
      return builtin;
    }
    context.libraries.require(name);
    return typedefs.get(name);
  }

  /** One of D's own typedefs, or null. */
  Type builtin(String name) {
    if (builtins == null) {
      builtins = new HashMap<>();
      fill();
    }
    return builtins.get(name);
  }

  /** Enters a typedef; a second one of the same name must mean the same. */
  void define(String name, Type target, SourceSpan span) {
    context.libraries.require(name);
    Type known = typedefs.get(name);
    if (known != null && !TypeRules.isCompatible(known, target)) {
      throw new DError(ErrorTag.D_DECL_IDRED, span, "type " + name + " is already defined");
    }
    typedefs.put(name, new Type.Typedef(name, target));
  }

  /** The complete type of a tag if there is one anywhere, else null. */
  Type complete(Type.TagKind kind, String tag) {
    int quote = tag.lastIndexOf('`');
    if (quote >= 0) {
      String module = module(tag.substring(0, quote));
      return tagged(module, kind, tag.substring(quote + 1));
    }
    Type own = tags.get(tag);
    if (own == null) {
      context.libraries.require(tag);
      own = tags.get(tag);
    }
    if (own instanceof Type.Forward) {
      return null; // being defined
    }
    return own != null ? own : tagged(null, kind, tag);
  }

  private Type tagged(String module, Type.TagKind kind, String tag) {
    Optional<Type> found = context.host.types().tagged(module, kind, tag);
    return found.isPresent() && !(found.get() instanceof Type.Forward) ? found.get() : null;
  }

  /** Modules of the core kernel go by several names. */
  static String module(String name) {
    return switch (name) {
      case "" -> null;
      case "genunix", "unix" -> "vmlinux";
      default -> name;
    };
  }

  /** What the specifiers of a declaration mean. */
  Type specified(DeclSpecs specs) {
    Type type;
    if (specs.base() == null) {
      type = BasicWords.type(specs, context.string);
    } else {
      BasicWords.refuseWith(specs);
      type = based(specs.base(), specs.span());
      if (!specs.words().isEmpty()) {
        BasicWords.refuseOn(type, specs);
      }
    }
    for (String qualifier : specs.qualifiers()) {
      type = new Type.Qualified(qualifier, type);
    }
    return type;
  }

  private Type based(DeclSpecs.Base base, SourceSpan span) {
    return switch (base) {
      case DeclSpecs.Named(String name) -> {
        Type type = named(name);
        if (own(name) == null && builtin(name) == null) {
          context.use(Attributes.PRIVATE_UNKNOWN);
        }
        if (type == null) {
          throw new DError(
              ErrorTag.D_TYPE_ERR, span, "failed to resolve " + name + ": Unknown type name");
        }
        yield own(name) == null ? type : upToDate(type);
      }
      case DeclSpecs.TagReference(Type.TagKind kind, String tag) -> {
        requireKind(kind, tag, span);
        Type type = complete(kind, tag);
        if (!tags.containsKey(tag)) {
          context.use(Attributes.PRIVATE_UNKNOWN);
        }
        yield type != null ? type : new Type.Forward(kind, tag);
      }
      case DeclSpecs.StructDefinition definition -> structure(definition, span);
      case DeclSpecs.EnumDefinition definition -> enumeration(definition, span);
    };
  }

  /** A tag of this session's own is a structure, a union or an enumeration for good. */
  private void requireKind(Type.TagKind kind, String tag, SourceSpan span) {
    boolean same =
        switch (tags.get(tag)) {
          case Type.Struct s -> kind == (s.isUnion() ? Type.TagKind.UNION : Type.TagKind.STRUCT);
          case Type.Enum _ -> kind == Type.TagKind.ENUM;
          case Type.Forward f -> kind == f.kind();
          case null, default -> true;
        };
    if (!same) {
      throw new DError(
          ErrorTag.D_DECL_TYPERED, span, "type " + tag + " is already defined as another kind");
    }
  }

  /** Applies a declarator, from the outermost derivation to the one next to the name. */
  Type declared(Type base, Declarator declarator, boolean user) {
    Type type = base;
    List<Declarator.Derivation> steps = declarator.derivations();
    for (int i = steps.size() - 1; i >= 0; i--) {
      type = derived(type, steps.get(i), user, declarator.span());
    }
    return type;
  }

  private Type derived(Type to, Declarator.Derivation step, boolean user, SourceSpan span) {
    return switch (step) {
      case Declarator.PointerTo(List<String> qualifiers) -> {
        Type pointer =
            mayBeDefined(to)
                ? new Type.Pointer(() -> upToDate(to), user)
                : new Type.Pointer(to, user);
        for (String qualifier : qualifiers) {
          pointer = new Type.Qualified(qualifier, pointer);
        }
        yield pointer;
      }
      case Declarator.ArrayOf a -> array(to, a);
      case Declarator.AssociativeBy a ->
          throw new DError(
              ErrorTag.D_DECL_DYNOBJ, a.span(), "an associative array cannot be part of a type");
      case Declarator.FunctionOf f -> {
        if (to instanceof Type.Array || to instanceof Type.Function) {
          throw new DError(
              ErrorTag.D_DECL_COMBO, span, "a function cannot return an array or a function");
        }
        yield new Type.Function(to, parameters(f), f.variadic());
      }
    };
  }

  /** The complete type of a forward declaration if it is known by now. */
  Type completed(Type.Forward forward) {
    Type type = complete(forward.kind(), forward.tag());
    return type == null ? forward : type;
  }

  /** A tag that is only named so far, or only by the kernel, may be this session's own later. */
  private boolean mayBeDefined(Type type) {
    return switch (Types.resolve(type)) {
      case Type.Forward _ -> true;
      case Type.Struct s -> !s.tag().isEmpty() && !(tags.get(s.tag()) instanceof Type.Struct);
      default -> false;
    };
  }

  /**
   * The type as its tag is known by now: a typedef may precede the definition of its structure, and
   * then means that and not one of the kernel's that has the same tag.
   */
  private Type upToDate(Type type) {
    return switch (type) {
      case Type.Typedef d -> {
        Type target = upToDate(d.target());
        yield same(target, d.target()) ? d : new Type.Typedef(d.name(), target);
      }
      case Type.Qualified q -> {
        Type target = upToDate(q.target());
        yield same(target, q.target()) ? q : new Type.Qualified(q.qualifier(), target);
      }
      case Type.Forward f -> completed(f);
      case Type.Struct s when !s.tag().isEmpty() -> tags.getOrDefault(s.tag(), s);
      default -> type;
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Type a, Type b) {
    return a == b;
  }

  private Type array(Type element, Declarator.ArrayOf a) {
    if (a.size() == null) {
      throw new DError(ErrorTag.D_DECL_ARRNULL, a.span(), "array declaration needs a size");
    }
    Typed size = context.expressions.check(a.size());
    if (!(size instanceof Typed.Constant c)
        || !Types.isInteger(c.type())
        || c.value() <= 0 && Types.isSigned(c.type())
        || c.value() == 0) {
      throw new DError(
          ErrorTag.D_DECL_ARRSUB, a.span(), "array size must be a positive integer constant");
    }
    if (c.value() < 0 || c.value() > MAX_ELEMENTS) {
      throw new DError(ErrorTag.D_DECL_ARRBIG, a.span(), "array size is too large");
    }
    Type resolved = Types.resolve(element);
    if (resolved instanceof Type.Void) {
      throw new DError(ErrorTag.D_DECL_VOIDOBJ, a.span(), "array of void");
    }
    if (resolved instanceof Type.Forward || resolved instanceof Type.Function) {
      throw new DError(
          ErrorTag.D_DECL_INCOMPLETE,
          a.span(),
          "array of incomplete type " + element.displayName());
    }
    if (c.value() * Math.max(1, element.size()) > Integer.MAX_VALUE) {
      throw new DError(ErrorTag.D_DECL_ARRBIG, a.span(), "array is too large");
    }
    return new Type.Array(element, (int) c.value());
  }

  /** Types of a parameter list or key list; {@code (void)} is empty. */
  List<Type> parameters(Declarator.FunctionOf f) {
    return parameters(f.parameters());
  }

  List<Type> parameters(List<Declarator.Parameter> parameters) {
    List<Type> types = new ArrayList<>(parameters.size());
    for (Declarator.Parameter p : parameters) {
      if (p.specs().storage() != null && p.specs().storage() != DeclSpecs.Storage.REGISTER) {
        throw new DError(
            ErrorTag.D_DECL_PARMCLASS, p.span(), "parameter has an illegal storage class");
      }
      Type base = specified(p.specs());
      Type type = p.declarator() == null ? base : declared(base, p.declarator(), p.specs().user());
      if (TypeRules.isVoid(type)) {
        if (parameters.size() > 1) {
          throw new DError(ErrorTag.D_DECL_PROTO_VOID, p.span(), "void must be alone");
        }
        if (p.declarator() != null && p.declarator().name() != null) {
          throw new DError(ErrorTag.D_DECL_PROTO_NAME, p.span(), "void parameter has a name");
        }
        return List.of();
      }
      if (TypeRules.isDynamic(type)) {
        throw new DError(ErrorTag.D_DECL_PROTO_TYPE, p.span(), "parameter of dynamic type");
      }
      if (Types.resolve(type) instanceof Type.Opaque) {
        throw new DError(
            ErrorTag.D_DECL_PROTO_TYPE,
            p.span(),
            "parameter of type " + type.displayName() + ", which has no values");
      }
      types.add(type);
    }
    return List.copyOf(types);
  }

  private Type structure(DeclSpecs.StructDefinition definition, SourceSpan span) {
    String tag = newTag(definition.tag(), span);
    if (!tag.isEmpty()) {
      // Inside itself a structure is only named, whatever the kernel calls so.
      tags.put(
          tag,
          new Type.Forward(definition.union() ? Type.TagKind.UNION : Type.TagKind.STRUCT, tag));
    }
    StructLayout layout = new StructLayout(definition.union());
    if (!tag.isEmpty()) {
      // Inside its own braces the tag is this structure's, also where the kernel has one too.
      Type.TagKind kind = definition.union() ? Type.TagKind.UNION : Type.TagKind.STRUCT;
      tags.put(tag, new Type.Forward(kind, tag));
    }
    try {
      for (DeclSpecs.Field field : definition.fields()) {
        add(layout, field);
      }
    } catch (DError e) {
      tags.remove(tag);
      throw e;
    }
    Type.Struct struct =
        new Type.Struct(tag, definition.union(), layout.size(), () -> layout.members());
    if (!tag.isEmpty()) {
      tags.put(tag, struct);
    }
    return struct;
  }

  private void add(StructLayout layout, DeclSpecs.Field field) {
    Type base = specified(field.specs());
    Declarator declarator = field.declarator();
    Type type = declarator == null ? base : declared(base, declarator, field.specs().user());
    String name = declarator == null || declarator.name() == null ? "" : declarator.name();
    Type resolved = Types.resolve(type);
    if (name.indexOf('`') >= 0) {
      throw new DError(
          ErrorTag.D_DECL_SCOPE, field.span(), "a declared name cannot be scoped: " + name);
    }
    if (resolved instanceof Type.Void) {
      throw new DError(ErrorTag.D_DECL_VOIDOBJ, field.span(), "member " + name + " is void");
    }
    if (resolved instanceof Type.Forward || resolved instanceof Type.Function) {
      throw new DError(
          ErrorTag.D_DECL_INCOMPLETE,
          field.span(),
          "member " + name + " has incomplete type " + type.displayName());
    }
    if (field.bits() != null) {
      layout.addBits(name, type, bitWidth(field, type, name));
    } else if (name.isEmpty() && !(resolved instanceof Type.Struct)) {
      throw new DError(ErrorTag.D_DECL_MNAME, field.span(), "member needs a name");
    } else {
      if (!name.isEmpty() && layout.has(name)) {
        throw new DError(ErrorTag.D_DECL_IDRED, field.span(), "member " + name + " is doubled");
      }
      layout.add(name, type);
    }
  }

  private int bitWidth(DeclSpecs.Field field, Type type, String name) {
    if (!(Types.resolve(type) instanceof Type.Int)) {
      throw new DError(ErrorTag.D_DECL_BFTYPE, field.span(), "bit-field must have an integer type");
    }
    Typed width = context.expressions.check(field.bits());
    if (!(width instanceof Typed.Constant c)
        || c.value() < 0
        || c.value() == 0 && !name.isEmpty()) {
      throw new DError(
          ErrorTag.D_DECL_BFCONST, field.span(), "bit-field size must be a positive constant");
    }
    if (c.value() > 8L * type.size()) {
      throw new DError(ErrorTag.D_DECL_BFSIZE, field.span(), "bit-field is wider than its type");
    }
    return (int) c.value();
  }

  private Type enumeration(DeclSpecs.EnumDefinition definition, SourceSpan span) {
    String tag = newTag(definition.tag(), span);
    List<Type.Enumerator> values = new ArrayList<>();
    Type.Enum type = new Type.Enum(tag, 4, () -> values);
    long next = 0;
    for (DeclSpecs.EnumValue value : definition.values()) {
      if (value.value() != null) {
        if (!(context.expressions.check(value.value()) instanceof Typed.Constant c)
            || !Types.isInteger(c.type())) {
          throw new DError(
              ErrorTag.D_DECL_ENCONST, value.span(), "enumerator must be an integer constant");
        }
        next = c.value();
      }
      if (next != (int) next) {
        throw new DError(ErrorTag.D_DECL_ENOFLOW, value.span(), "enumerator does not fit an int");
      }
      context.requireFree(value.name(), value.span());
      context.symbols.defineEnumerator(
          value.name(), new Typed.Constant(next, Types.INT, value.span()));
      values.add(new Type.Enumerator(value.name(), next));
      next++;
    }
    if (!tag.isEmpty()) {
      tags.put(tag, type);
    }
    return type;
  }

  private String newTag(String tag, SourceSpan span) {
    if (tag == null) {
      return "";
    }
    if (tag.indexOf('`') >= 0) {
      throw new DError(ErrorTag.D_DECL_SCOPE, span, "a declared name cannot be scoped: " + tag);
    }
    context.libraries.require(tag);
    if (tags.containsKey(tag)) {
      throw new DError(ErrorTag.D_DECL_TYPERED, span, "type " + tag + " is already defined");
    }
    return tag;
  }

  private void fill() {
    builtins.put("stack", Types.STACK);
    builtins.put("_symaddr", Types.SYMBOL);
    builtins.put("_usymaddr", Types.USER_SYMBOL);
    alias(Types.CHAR, "int8_t");
    alias(Types.SHORT, "int16_t");
    alias(Types.INT, "int32_t", "id_t", "pid_t", "processorid_t");
    alias(Types.LONG, "int64_t", "intptr_t", "ssize_t", "ptrdiff_t");
    alias(Types.LONG_LONG, "longlong_t");
    alias(Types.UCHAR, "uint8_t", "uchar_t");
    alias(Types.USHORT, "uint16_t", "ushort_t");
    alias(Types.UINT, "uint32_t", "uint_t", "uid_t", "gid_t", "major_t", "minor_t", "ipaddr_t");
    alias(Types.ULONG, "uint64_t", "ulong_t", "uintptr_t", "size_t");
    alias(Types.ULONG_LONG, "u_longlong_t");
  }

  private void alias(Type target, String... names) {
    for (String name : names) {
      builtins.put(name, new Type.Typedef(name, target));
    }
  }
}
