package jdtrace.base;

/** A stability triplet name/data/class (DTrace guide, "Stability"). */
public record Attributes(Stability name, Stability data, DependencyClass dependency) {
  public static final Attributes STABLE_COMMON =
      new Attributes(Stability.STABLE, Stability.STABLE, DependencyClass.COMMON);
  public static final Attributes EVOLVING_COMMON =
      new Attributes(Stability.EVOLVING, Stability.EVOLVING, DependencyClass.COMMON);
  public static final Attributes PRIVATE_UNKNOWN =
      new Attributes(Stability.PRIVATE, Stability.PRIVATE, DependencyClass.UNKNOWN);
  public static final Attributes PRIVATE_ISA =
      new Attributes(Stability.PRIVATE, Stability.PRIVATE, DependencyClass.ISA);

  /** Low to high. */
  public enum Stability {
    INTERNAL("Internal"),
    PRIVATE("Private"),
    OBSOLETE("Obsolete"),
    EXTERNAL("External"),
    UNSTABLE("Unstable"),
    EVOLVING("Evolving"),
    STABLE("Stable"),
    STANDARD("Standard");

    private final String text;

    Stability(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Low to high. */
  public enum DependencyClass {
    UNKNOWN("Unknown"),
    CPU("CPU"),
    PLATFORM("Platform"),
    GROUP("Group"),
    ISA("ISA"),
    COMMON("Common");

    private final String text;

    DependencyClass(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The part-wise minimum of two triplets. */
  public Attributes min(Attributes other) {
    return new Attributes(
        name.compareTo(other.name) <= 0 ? name : other.name,
        data.compareTo(other.data) <= 0 ? data : other.data,
        dependency.compareTo(other.dependency) <= 0 ? dependency : other.dependency);
  }

  @Override
  public String toString() {
    return name + "/" + data + "/" + dependency;
  }
}
