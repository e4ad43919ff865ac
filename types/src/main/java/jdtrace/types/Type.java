package jdtrace.types;

import java.util.List;
import java.util.function.Supplier;

/**
 * A C or D type. Sizes are bytes of the LP64 model. Nodes are immutable; those that can be cyclic
 * (structures, pointers into them) inflate lazily and compare by identity, the others by value.
 */
public sealed interface Type {
  /** The name as D writes it, e.g. {@code unsigned int}, {@code struct task_struct *}. */
  String displayName();

  /** Bytes; 0 when the type has no size (void, forward declaration, function, dynamic). */
  int size();

  /** {@code void}. */
  record Void() implements Type {
    @Override
    public String displayName() {
      return "void";
    }

    @Override
    public int size() {
      return 0;
    }
  }

  /**
   * An integer. {@code rank} orders types of equal size for promotion: 0 char, 1 short, 2 int, 3
   * long, 4 long long. {@code character} marks the char family, which prints as characters.
   */
  record Int(String name, int size, boolean signed, boolean character, int rank) implements Type {
    @Override
    public String displayName() {
      return name;
    }
  }

  /** Floating types exist to be declared, traced and printed; D has no arithmetic on them. */
  record Float(String name, int size) implements Type {
    @Override
    public String displayName() {
      return name;
    }
  }

  /** D's own {@code string}: a fixed buffer of the option {@code strsize}. */
  record DString(int size) implements Type {
    @Override
    public String displayName() {
      return "string";
    }
  }

  /** Untyped variables and the results of aggregating functions. */
  record Dynamic() implements Type {
    @Override
    public String displayName() {
      return "<DYN>";
    }

    @Override
    public int size() {
      return 0;
    }
  }

  /** Opaque results that may only be recorded or used as keys. */
  record Opaque(Kind kind) implements Type {
    /** Which action made the value. */
    public enum Kind {
      STACK("stack"),
      SYMBOL("_symaddr"),
      USER_SYMBOL("_usymaddr");

      private final String text;

      Kind(String text) {
        this.text = text;
      }
    }

    @Override
    public String displayName() {
      return kind.text;
    }

    @Override
    public int size() {
      return kind == Kind.USER_SYMBOL ? 16 : 8;
    }
  }

  /** A pointer; {@code user} marks an address of the traced process, loaded by implicit copyin. */
  final class Pointer implements Type {
    private final Supplier<Type> target;
    private final boolean user;
    private Type resolved;

    public Pointer(Type target) {
      this(target, false);
    }

    public Pointer(Type target, boolean user) {
      this.target = null;
      this.resolved = target;
      this.user = user;
    }

    /** The target is asked for on first use. */
    public Pointer(Supplier<Type> target, boolean user) {
      this.target = target;
      this.user = user;
    }

    public Type target() {
      Type t = resolved;
      if (t == null) {
        t = target.get();
        resolved = t;
      }
      return t;
    }

    public boolean user() {
      return user;
    }

    @Override
    public String displayName() {
      String to = target().displayName();
      if (to.endsWith(" ()")) {
        return to.substring(0, to.length() - 2).concat("(*)()");
      }
      if (to.endsWith("*)()")) {
        return to.substring(0, to.length() - 3).concat("*)()");
      }
      return (user && !to.startsWith("userland ") ? "userland " : "")
          + (to.endsWith("*") ? to + "*" : to + " *");
    }

    @Override
    public int size() {
      return 8;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Pointer p && p.user == user && p.target().equals(target());
    }

    @Override
    public int hashCode() {
      return user ? 31 : 17;
    }

    @Override
    public String toString() {
      return displayName();
    }
  }

  /** A C array. */
  record Array(Type element, int count) implements Type {
    @Override
    public String displayName() {
      return element.displayName() + " [" + count + "]";
    }

    @Override
    public int size() {
      return element.size() * count;
    }
  }

  /** A function; only its address is a value. Its name is its result's, as in CTF. */
  record Function(Type result, List<Type> parameters, boolean variadic) implements Type {
    @Override
    public String displayName() {
      return result.displayName().concat(" ()");
    }

    @Override
    public int size() {
      return 0;
    }
  }

  /** A typedef: the name counts for printf's 64-bit rules, the target for everything else. */
  final class Typedef implements Type {
    private final String name;
    private final Supplier<Type> target;
    private Type resolved;

    public Typedef(String name, Type target) {
      this.name = name;
      this.target = null;
      this.resolved = target;
    }

    public Typedef(String name, Supplier<Type> target) {
      this.name = name;
      this.target = target;
    }

    public String name() {
      return name;
    }

    public Type target() {
      Type t = resolved;
      if (t == null) {
        t = target.get();
        resolved = t;
      }
      return t;
    }

    @Override
    public String displayName() {
      return name;
    }

    @Override
    public int size() {
      return target().size();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code const}, {@code volatile}, {@code restrict}: kept only for display. */
  record Qualified(String qualifier, Type target) implements Type {
    @Override
    public String displayName() {
      return qualifier + " " + target.displayName();
    }

    @Override
    public int size() {
      return target.size();
    }
  }

  /** A structure or union. */
  final class Struct implements Type {
    private final String tag;
    private final boolean union;
    private final int size;
    private final Supplier<List<Member>> source;
    private List<Member> members;

    /** {@code tag} is empty for an anonymous type; {@code members} are asked for on first use. */
    public Struct(String tag, boolean union, int size, Supplier<List<Member>> members) {
      this.tag = tag;
      this.union = union;
      this.size = size;
      this.source = members;
    }

    public String tag() {
      return tag;
    }

    public boolean isUnion() {
      return union;
    }

    public List<Member> members() {
      List<Member> m = members;
      if (m == null) {
        m = List.copyOf(source.get());
        members = m;
      }
      return m;
    }

    @Override
    public String displayName() {
      return (union ? "union " : "struct ") + tag;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public String toString() {
      return displayName();
    }
  }

  /**
   * A member. {@code bitOffset} counts from the start of the structure; {@code bitSize} is 0 unless
   * the member is a bit-field (little endian: from the least significant bit). An anonymous member
   * has an empty name.
   */
  record Member(String name, Type type, int bitOffset, int bitSize) {
    public boolean isBitField() {
      return bitSize != 0;
    }

    public int byteOffset() {
      return bitOffset / 8;
    }
  }

  /** An enumeration; its values are read on first use. */
  final class Enum implements Type {
    private final String tag;
    private final int size;
    private final Supplier<List<Enumerator>> source;
    private List<Enumerator> enumerators;

    public Enum(String tag, int size, Supplier<List<Enumerator>> enumerators) {
      this.tag = tag;
      this.size = size;
      this.source = enumerators;
    }

    public String tag() {
      return tag;
    }

    public List<Enumerator> enumerators() {
      List<Enumerator> e = enumerators;
      if (e == null) {
        e = List.copyOf(source.get());
        enumerators = e;
      }
      return e;
    }

    @Override
    public String displayName() {
      return "enum " + tag;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public String toString() {
      return displayName();
    }
  }

  /** One name of an enumeration. */
  record Enumerator(String name, long value) {}

  /** A structure, union or enumeration of which only the tag is known. */
  record Forward(TagKind kind, String tag) implements Type {
    @Override
    public String displayName() {
      return kind.keyword() + " " + tag;
    }

    @Override
    public int size() {
      return 0;
    }
  }

  /** The three tag name spaces of C. */
  enum TagKind {
    STRUCT("struct"),
    UNION("union"),
    ENUM("enum");

    private final String keyword;

    TagKind(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }
}
