package jdtrace.codegen.interp.subroutine;

import static jdtrace.codegen.interp.subroutine.StringsTest.bytes;
import static jdtrace.codegen.interp.subroutine.StringsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "'', ., .",
    "/, /, /",
    "///, /, /",
    "a, a, .",
    "a/, a, .",
    "/a, a, /",
    "//a, a, /",
    "/a/, a, /",
    "/a/b, b, /a",
    "/a//b//, b, /a",
    "a/b, b, a",
    "a/b/c, c, a/b",
    ".., .., .",
  })
  void basenameAndDirname(String path, String base, String directory) {
    assertThat(text(Paths.basename(bytes(path)))).isEqualTo(base);
    assertThat(text(Paths.dirname(bytes(path)))).isEqualTo(directory);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "/, /",
    "/a/b, /a/b",
    "//a///b//, /a/b/",
    "/a/./b, /a/b",
    "/a/././b, /a/b",
    "/a/.b/..c/...d, /a/.b/..c/...d",
    "/a/b/../c, /a/c",
    "/a/b/../../c, /c",
    "/../a, /a",
    "/../../a, /a",
    "/a/b/.., /a/",
    "/a/.., /",
    "/.., /",
    "/a/., /a/.",
    "/a/./, /a/",
    "/a/../, /",
    "a/../b, /b",
    "./a, ./a",
    "../a, ../a",
    "/a/.., /",
    "/a//../b, /b",
    "/usr/lib//../bin/./sh, /usr/bin/sh",
  })
  void cleanpath(String path, String clean) {
    assertThat(text(Paths.cleanpath(bytes(path), 256))).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({"30, 25", "17, 12", "7, 2", "6, 2", "5, 0", "1, 0"})
  void cleanpathStopsBeforeTheStringIsFull(int stringBytes, int length) {
    String path = "/" + "a".repeat(40);
    String cut = text(Paths.cleanpath(bytes(path), stringBytes));
    assertThat(cut).hasSize(length);
    assertThat(path).startsWith(cut);
  }

  @Property
  void cleanpathFitsItsString(
      @ForAll @StringLength(max = 40) String noise, @ForAll @IntRange(min = 1, max = 40) int size) {
    String path = noise.replaceAll("[^a-z]", "/").replaceAll("[a-m]", ".");
    byte[] clean = Paths.cleanpath(bytes(path), size);
    assertThat(clean.length).isLessThan(size);
    if (size == 40 && path.length() < 30) {
      assertThat(text(clean)).doesNotContain("//", "/./", "/../");
    }
  }
}
