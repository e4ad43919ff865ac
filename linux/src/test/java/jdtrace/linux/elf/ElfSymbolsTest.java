package jdtrace.linux.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfSymbolsTest {
  private static final int SYMBOLS = 64 + 56;
  private static final int COUNT = 8;
  private static final int STRINGS = SYMBOLS + 24 * COUNT;
  private static final int SECTIONS = STRINGS + 64;
  private static final int BYTES = SECTIONS + 64 * 3;

  /** A file with one segment (offset 0x1000 at 0x401000, 0x2000 bytes) and a few symbols. */
  private static ByteBuffer file(int symbolTableType) {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0, 0x464c457f).put(4, (byte) 2).put(5, (byte) 1);
    b.putLong(32, 64).putLong(40, SECTIONS).putShort(56, (short) 1).putShort(60, (short) 3);
    b.putInt(64, 1).putLong(64 + 8, 0x1000).putLong(64 + 16, 0x401000).putLong(64 + 32, 0x2000);
    byte[] strings =
        "\0main\0helper\0alias\0inner\0data\0gone\0".getBytes(StandardCharsets.US_ASCII);
    b.put(STRINGS, strings);
    symbol(b, 1, 1, 0x12, 1, 0x401100, 0x40); // main, global function
    symbol(b, 2, 6, 0x02, 1, 0x401200, 0x100); // helper, local function
    symbol(b, 3, 13, 0x12, 1, 0x401200, 0x100); // alias of it, global
    symbol(b, 4, 19, 0x02, 1, 0x401240, 0x10); // inner, within it
    symbol(b, 5, 25, 0x11, 1, 0x402000, 8); // data, object
    symbol(b, 6, 30, 0x12, 0, 0x401180, 8); // gone, undefined
    symbol(b, 7, 1, 0x10, 1, 0x401190, 8); // no type
    section(b, 1, symbolTableType, SYMBOLS, 24 * COUNT, 2);
    section(b, 2, 3, STRINGS, strings.length, 0);
    return b;
  }

  private static void symbol(
      ByteBuffer b, int index, int name, int info, int section, long value, long size) {
    int at = SYMBOLS + 24 * index;
    b.putInt(at, name).put(at + 4, (byte) info).putShort(at + 6, (short) section);
    b.putLong(at + 8, value).putLong(at + 16, size);
  }

  private static void section(ByteBuffer b, int index, int type, long at, long size, int link) {
    int header = SECTIONS + 64 * index;
    b.putInt(header + 4, type).putLong(header + 24, at).putLong(header + 32, size);
    b.putInt(header + 40, link);
  }

  private static ElfSymbols read(Path file, ByteBuffer content) throws IOException {
    Files.write(file, content.array());
    return ElfSymbols.read(file.toString());
  }

  private static String at(ElfSymbols symbols, long address) {
    int found = symbols.find(address);
    return found < 0
        ? "?"
        : symbols.name(found) + "+" + Long.toHexString(address - symbols.start(found));
  }

  @Test
  void namesOfAddresses(@TempDir Path directory) throws IOException {
    for (int type : new int[] {2, 11}) {
      ElfSymbols symbols = read(directory.resolve("elf"), file(type));
      assertThat(at(symbols, 0x4010ff)).isEqualTo("?");
      assertThat(at(symbols, 0x401100)).isEqualTo("main+0");
      assertThat(at(symbols, 0x40113f)).isEqualTo("main+3f");
      assertThat(at(symbols, 0x401140)).isEqualTo("?");
      assertThat(at(symbols, 0x401180)).isEqualTo("?");
      assertThat(at(symbols, 0x401201)).isEqualTo("alias+1");
      assertThat(at(symbols, 0x401245)).isEqualTo("inner+5");
      assertThat(at(symbols, 0x402004)).isEqualTo("data+4");
    }
  }

  @Test
  void aFunctionGoesOnBehindOneNestedInIt(@TempDir Path directory) throws IOException {
    ElfSymbols symbols = read(directory.resolve("elf"), file(2));
    assertThat(at(symbols, 0x401260)).isEqualTo("alias+60");
  }

  @Test
  void offsetsBecomeAddresses(@TempDir Path directory) throws IOException {
    ElfSymbols symbols = read(directory.resolve("elf"), file(2));
    assertThat(symbols.address(0x1100)).isEqualTo(0x401100);
    assertThat(symbols.address(0xfff)).isEqualTo(-1);
    assertThat(symbols.address(0x3000)).isEqualTo(-1);
  }

  @Test
  void whatIsNoElfFileIsRefused(@TempDir Path directory) {
    assertThatThrownBy(() -> read(directory.resolve("short"), ByteBuffer.allocate(10)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(directory.resolve("zeros"), ByteBuffer.allocate(100)))
        .isInstanceOf(IOException.class);
  }

  @Property(tries = 300)
  void damageIsAnIoException(@ForAll @IntRange(max = BYTES - 1) int at, @ForAll byte value)
      throws IOException {
    Path file = Files.createTempFile("elf", "");
    try {
      ElfSymbols symbols = read(file, file(2).put(at, value));
      for (long address = 0x401000; address < 0x402010; address += 8) {
        int found = symbols.find(address);
        if (found >= 0) {
          assertThat(symbols.name(found)).isNotNull();
        }
      }
    } catch (IOException _) {
      // Said so: fine.
    } finally {
      Files.delete(file);
    }
  }
}
