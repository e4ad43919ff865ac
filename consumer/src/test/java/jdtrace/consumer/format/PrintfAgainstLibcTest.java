package jdtrace.consumer.format;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static jdtrace.consumer.format.Formats.of;
import static jdtrace.consumer.format.Formats.printf;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import jdtrace.types.Types;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;

/** For the conversions that C shares with D, the C library is the specification. */
class PrintfAgainstLibcTest {
  private static final int ROOM = 4096;
  private static final MethodHandle OF_LONG = handle(JAVA_LONG);
  private static final MethodHandle OF_INT = handle(JAVA_INT);
  private static final MethodHandle OF_DOUBLE = handle(JAVA_DOUBLE);
  private static final MethodHandle OF_POINTER = handle(ADDRESS);

  private static MethodHandle handle(MemoryLayout argument) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("snprintf"),
        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, argument),
        Linker.Option.firstVariadicArg(3));
  }

  private interface Call {
    int run(MemorySegment out, MemorySegment format, Arena arena) throws Throwable;
  }

  private static String snprintf(String format, Call call) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ROOM);
      int length = call.run(out, arena.allocateFrom(format, StandardCharsets.ISO_8859_1), arena);
      assertThat(length).isLessThan(ROOM);
      byte[] bytes = out.asSlice(0, length).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** Flags, width and precision, without a precision of 0, which D takes for none. */
  @Provide
  Arbitrary<String> fields() {
    Arbitrary<String> flags =
        Arbitraries.of("", "#", "+", " ", "0", "-", "+0", "#0", "#-", " 0", "+-", "# ", "#+0");
    Arbitrary<String> width =
        Arbitraries.integers().between(0, 30).map(w -> w == 0 ? "" : Integer.toString(w));
    Arbitrary<String> precision =
        Arbitraries.integers().between(0, 25).map(p -> p == 0 ? "" : "." + p);
    return Combinators.combine(flags, width, precision).as((f, w, p) -> "%" + f + w + p);
  }

  @Property
  void integersOf64Bits(
      @ForAll("fields") String field, @ForAll long value, @ForAll("integers") char conversion) {
    String expected =
        snprintf(
            field + "ll" + conversion,
            (out, format, _) -> (int) OF_LONG.invokeExact(out, (long) ROOM, format, value));
    boolean signed = conversion == 'd' || conversion == 'i';
    assertThat(printf(field + conversion, of(signed ? Types.LONG : Types.ULONG, value)))
        .isEqualTo(expected);
  }

  @Property
  void integersOf32Bits(
      @ForAll("fields") String field, @ForAll int value, @ForAll("integers") char conversion) {
    String expected =
        snprintf(
            field + conversion,
            (out, format, _) -> (int) OF_INT.invokeExact(out, (long) ROOM, format, value));
    boolean signed = conversion == 'd' || conversion == 'i';
    assertThat(printf(field + conversion, of(signed ? Types.INT : Types.UINT, value)))
        .isEqualTo(expected);
  }

  @Property
  void integersOf16Bits(
      @ForAll("fields") String field, @ForAll short value, @ForAll("integers") char conversion) {
    int promoted = conversion == 'd' || conversion == 'i' ? value : value & 0xffff;
    String expected =
        snprintf(
            field + conversion,
            (out, format, _) -> (int) OF_INT.invokeExact(out, (long) ROOM, format, promoted));
    assertThat(printf(field + conversion, of(Types.SHORT, value))).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Character> integers() {
    return Arbitraries.of('d', 'i', 'u', 'o', 'x', 'X');
  }

  @Property
  void doubles(
      @ForAll("fields") String anyField,
      @ForAll("doubles") double value,
      @ForAll("floating") char conversion) {
    // glibc before 2.38 loses a zero of %#g when rounding carries into a new digit (99.5).
    String field = conversion == 'g' || conversion == 'G' ? anyField.replace("#", "") : anyField;
    String expected =
        snprintf(
            field + conversion,
            (out, format, _) -> (int) OF_DOUBLE.invokeExact(out, (long) ROOM, format, value));
    assertThat(printf(field + conversion, of(Types.DOUBLE, Double.doubleToRawLongBits(value))))
        .isEqualTo(expected);
  }

  @Provide
  Arbitrary<Character> floating() {
    return Arbitraries.of('e', 'E', 'f', 'g', 'G');
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(d -> !Double.isNaN(d)),
        Arbitraries.doubles().between(-1e6, 1e6),
        Arbitraries.integers().map(i -> i / 8.0),
        Arbitraries.of(0.0, -0.0, 0.5, 1.5, 2.5, 9.5, 99.5, 999999.5, 0.0001, 0.00001, 1e15));
  }

  @Property
  void strings(@ForAll("textFields") String field, @ForAll("texts") String text) {
    String expected =
        snprintf(
            field + "s",
            (out, format, arena) -> {
              MemorySegment string = arena.allocateFrom(text, StandardCharsets.ISO_8859_1);
              return (int) OF_POINTER.invokeExact(out, (long) ROOM, format, string);
            });
    assertThat(printf(field + "s", Formats.string(text))).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> textFields() {
    return Combinators.combine(
            Arbitraries.of("%", "%-"),
            Arbitraries.integers().between(0, 40).map(w -> w == 0 ? "" : Integer.toString(w)),
            Arbitraries.integers().between(0, 20).map(p -> p == 0 ? "" : "." + p))
        .as((f, w, p) -> f + w + p);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange('\1', '\u00ff').ofMaxLength(60);
  }

  @Property
  void characters(@ForAll @ByteRange(min = 1) byte c) {
    String expected =
        snprintf(
            "[%3c]",
            (out, format, _) -> (int) OF_INT.invokeExact(out, (long) ROOM, format, (int) c));
    assertThat(printf("[%3c]", of(Types.CHAR, c))).isEqualTo(expected);
  }
}
