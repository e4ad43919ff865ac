package jdtrace.base;

import static org.assertj.core.api.Assertions.assertThat;

import jdtrace.base.Attributes.DependencyClass;
import jdtrace.base.Attributes.Stability;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Stability triplets are ordered part by part, and their minimum is a semilattice. */
class AttributesTest {
  @Test
  void orderOfTheGuide() {
    assertThat(Stability.values())
        .extracting(Stability::toString)
        .containsExactly(
            "Internal",
            "Private",
            "Obsolete",
            "External",
            "Unstable",
            "Evolving",
            "Stable",
            "Standard");
    assertThat(DependencyClass.values())
        .extracting(DependencyClass::toString)
        .containsExactly("Unknown", "CPU", "Platform", "Group", "ISA", "Common");
  }

  @Test
  void text() {
    assertThat(Attributes.STABLE_COMMON).hasToString("Stable/Stable/Common");
    assertThat(Attributes.PRIVATE_ISA).hasToString("Private/Private/ISA");
  }

  @Test
  void minimumIsPartWise() {
    Attributes a = new Attributes(Stability.STABLE, Stability.PRIVATE, DependencyClass.CPU);
    Attributes b = new Attributes(Stability.EVOLVING, Stability.STANDARD, DependencyClass.COMMON);
    assertThat(a.min(b))
        .isEqualTo(new Attributes(Stability.EVOLVING, Stability.PRIVATE, DependencyClass.CPU));
  }

  @Property
  void minimumIsASemilattice(
      @ForAll Stability n1,
      @ForAll Stability d1,
      @ForAll DependencyClass c1,
      @ForAll Stability n2,
      @ForAll Stability d2,
      @ForAll DependencyClass c2,
      @ForAll Stability n3,
      @ForAll DependencyClass c3) {
    Attributes a = new Attributes(n1, d1, c1);
    Attributes b = new Attributes(n2, d2, c2);
    Attributes c = new Attributes(n3, n1, c3);
    assertThat(a.min(a)).isEqualTo(a);
    assertThat(a.min(b)).isEqualTo(b.min(a));
    assertThat(a.min(b).min(c)).isEqualTo(a.min(b.min(c)));
    assertThat(a.min(b).name()).isLessThanOrEqualTo(a.name());
    assertThat(a.min(b).data()).isLessThanOrEqualTo(b.data());
    assertThat(a.min(b).dependency()).isLessThanOrEqualTo(a.dependency());
  }
}
