package jdtrace.consumer.format;

import static jdtrace.consumer.format.Formats.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.consumer.format.Formats.Typed;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Spec printf.md section 5. */
class PrintRendererTest {
  private static String print(Datum datum, Type type) {
    OutputBuffer out = new OutputBuffer();
    OutputOptions options = new OutputOptions();
    options.stringBytes = 4;
    new PrintRenderer(options, Formats.SYMBOLS).print(out, datum, type);
    return out.toString();
  }

  private static String print(Typed typed) {
    return print(typed.datum(), typed.type());
  }

  private static Type.Struct struct(String tag, boolean union, int size, Type.Member... members) {
    return new Type.Struct(tag, union, size, () -> List.of(members));
  }

  private static Type.Member member(String name, Type type, int byteOffset) {
    return new Type.Member(name, type, 8 * byteOffset, 0);
  }

  @Test
  void integersAreHexOfTheirSize() {
    assertThat(print(of(Types.INT, -1))).isEqualTo("int 0xffffffff\n");
    assertThat(print(of(Types.LONG, 0))).isEqualTo("long 0\n");
    assertThat(print(of(Types.SHORT, -2))).isEqualTo("short 0xfffe\n");
    assertThat(print(of(Types.UCHAR, 'a'))).isEqualTo("unsigned char 0x61\n");
    assertThat(print(of(new Type.Typedef("pid_t", Types.INT), 26))).isEqualTo("pid_t 0x1a\n");
  }

  @Test
  void characters() {
    assertThat(print(of(Types.CHAR, 'c'))).isEqualTo("char 'c'\n");
    assertThat(print(of(Types.CHAR, 0))).isEqualTo("char '\\0'\n");
    assertThat(print(of(Types.CHAR, 4))).isEqualTo("char '\\004'\n");
    assertThat(print(of(Types.CHAR, -1))).isEqualTo("char '\\377'\n");
  }

  @Test
  void strings() {
    assertThat(print(Formats.string("hello"))).isEqualTo("string \"hello\"\n");
    assertThat(print(Formats.string(""))).isEqualTo("string \"\"\n");
    assertThat(print(Formats.text("a\n"), new Type.DString(4)))
        .isEqualTo("string [ 'a', '\\012', '\\0', '\\0' ]\n");
    assertThat(print(Formats.binary('h', 'i', 0, 'x'), new Type.Array(Types.CHAR, 4)))
        .isEqualTo("char [4] \"hi\"\n");
    assertThat(print(Formats.binary('h', 'i'), new Type.Array(Types.CHAR, 2)))
        .isEqualTo("char [2] [ 'h', 'i' ]\n");
  }

  @Test
  void floats() {
    assertThat(print(of(Types.DOUBLE, Double.doubleToRawLongBits(1.5))))
        .isEqualTo("double +1.5000000e+00\n");
    assertThat(print(of(Types.FLOAT, Float.floatToRawIntBits(-0.1f))))
        .isEqualTo("float -1.0000000e-01\n");
  }

  @Test
  void pointers() {
    assertThat(print(of(Types.VOID_POINTER, 2))).isEqualTo("void * 0x2\n");
    assertThat(print(of(Types.VOID_POINTER, 0))).isEqualTo("void * 0\n");
    Type function = new Type.Pointer(new Type.Function(Types.INT, List.of(), false));
    assertThat(print(of(function, 0x1010))).endsWith(" vmlinux`do_exit\n");
    assertThat(print(of(function, 0x9))).endsWith(" 0x9\n");
  }

  @Test
  void enumerations() {
    Type color =
        new Type.Enum(
            "color",
            4,
            () -> List.of(new Type.Enumerator("RED", 1), new Type.Enumerator("NONE", -1)));
    assertThat(print(of(color, 1))).isEqualTo("enum color RED\n");
    assertThat(print(of(color, -1))).isEqualTo("enum color NONE\n");
    assertThat(print(of(color, 7))).isEqualTo("enum color 7\n");
  }

  @Test
  void sampleOfTheSpecification() {
    Type bar = new Type.Typedef("bar_t", struct("bar", false, 4, member("alpha", Types.INT, 0)));
    Type foo =
        new Type.Typedef(
            "foo_t",
            struct(
                "foo",
                false,
                28,
                new Type.Member("a", Types.INT, 0, 4),
                member("b", Types.VOID_POINTER, 8),
                member("d", new Type.Array(Types.CHAR, 3), 16),
                member("c", new Type.Array(bar, 2), 20)));
    byte[] bytes = new byte[28];
    bytes[0] = (byte) 0xf1;
    bytes[8] = 2;
    bytes[16] = 4;
    bytes[20] = 5;
    bytes[24] = 6;
    assertThat(print(new Datum.Bytes(bytes), foo))
        .isEqualTo(
            """
            foo_t {
                int a :4 = 0x1
                void *b = 0x2
                char [3] d = [ '\\004', '\\0', '\\0' ]
                bar_t [2] c = [\s
                    bar_t {
                        int alpha = 0x5
                    },\s
                    bar_t {
                        int alpha = 0x6
                    }
                ]
            }
            """);
  }

  @Test
  void nestedAndAnonymousMembers() {
    Type point = struct("point", false, 8, member("x", Types.INT, 0), member("y", Types.INT, 4));
    Type anonymousUnion =
        struct("", true, 4, member("i", Types.INT, 0), member("c", Types.CHAR, 0));
    Type anonymousStruct = struct("", false, 4, member("z", Types.UINT, 0));
    Type outer =
        struct(
            "outer",
            false,
            24,
            member("p", point, 0),
            member("", anonymousUnion, 8),
            member("c", anonymousStruct, 12),
            member("name", new Type.Array(Types.CHAR, 4), 16),
            member("f", new Type.Forward(Type.TagKind.STRUCT, "gone"), 20));
    assertThat(
            print(
                Formats.binary(
                    1, 0, 0, 0, 2, 0, 0, 0, 'A', 0, 0, 0, 9, 0, 0, 0, 'a', 'b', 0, 0, 0, 0, 0, 0),
                outer))
        .isEqualTo(
            """
            struct outer {
                struct point p = {
                    int x = 0x1
                    int y = 0x2
                }
                union  {
                    int i = 0x41
                    char c = 'A'
                }
                struct c = {
                    unsigned int z = 0x9
                }
                char [4] name = [ "ab" ]
                struct gone f = <forward decl>
            }
            """);
  }

  @Test
  void arrays() {
    assertThat(print(Formats.binary(1, 0, 2, 0, 0, 0), new Type.Array(Types.SHORT, 3)))
        .isEqualTo("short [3] [ 0x1, 0x2, 0 ]\n");
    Type matrix = new Type.Array(new Type.Array(Types.UCHAR, 2), 3);
    assertThat(print(Formats.binary(1, 2, 3, 4, 5, 6), matrix))
        .isEqualTo("unsigned char [3][2] [ [ 0x1, 0x2 ], [ 0x3, 0x4 ], [ 0x5, 0x6 ] ]\n");
  }

  @Test
  void bitFieldsAcrossBytes() {
    Type flags =
        struct(
            "flags",
            false,
            4,
            new Type.Member("low", Types.UINT, 0, 3),
            new Type.Member("mid", Types.UINT, 3, 10),
            new Type.Member("high", Types.INT, 13, 19));
    int word = 5 | 0x2aa << 3 | 0x7ffff << 13;
    assertThat(print(Formats.binary(word, word >> 8, word >> 16, word >> 24), flags))
        .isEqualTo(
            """
            struct flags {
                unsigned int low :3 = 0x5
                unsigned int mid :10 = 0x2aa
                int high :19 = 0x7ffff
            }
            """);
  }

  @Test
  void aBitFieldAloneIsRecordedInFewerBytes() {
    assertThat(print(new Datum.Scalar(-1, 1, true), Types.INT)).isEqualTo("int 0xff\n");
  }

  @Test
  void whatIsMissingReadsAsZero() {
    Type point = struct("p", false, 8, member("x", Types.INT, 0), member("y", Types.INT, 4));
    assertThat(print(Formats.binary(1, 0, 0, 0), point))
        .isEqualTo("struct p {\n    int x = 0x1\n    int y = 0\n}\n");
  }
}
