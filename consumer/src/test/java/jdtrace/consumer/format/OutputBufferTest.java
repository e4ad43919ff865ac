package jdtrace.consumer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OutputBufferTest {

  @Property
  void numbers(@ForAll long value) {
    assertThat(new OutputBuffer().decimal(value).toString()).isEqualTo(Long.toString(value));
    assertThat(new OutputBuffer().unsigned(value).toString())
        .isEqualTo(Long.toUnsignedString(value));
    assertThat(new OutputBuffer().hex(value).toString()).isEqualTo(Long.toHexString(value));
    assertThat(new OutputBuffer().octal(value).toString()).isEqualTo(Long.toOctalString(value));
  }

  @Test
  void numbersAroundPowersOfTen() {
    for (long power = 1; power > 0 && power <= 1_000_000_000_000_000_000L; power *= 10) {
      for (long value = power - 1; value <= power + 1; value++) {
        assertThat(new OutputBuffer().decimal(value).toString()).isEqualTo(Long.toString(value));
        assertThat(new OutputBuffer().decimal(-value).toString()).isEqualTo(Long.toString(-value));
      }
    }
  }

  @Test
  void textIsOneByteACharacterUnlessNoByteStandsForIt() {
    assertThat(new OutputBuffer().text("a\u00e9\u00ff").toByteArray())
        .isEqualTo(Formats.binary('a', 0xe9, 0xff).bytes());
    assertThat(new OutputBuffer().text("\u00e9\u20ac\ud83d\ude00").toByteArray())
        .isEqualTo(Formats.binary(0xe9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80).bytes());
  }

  @Test
  void growsAndKeepsWhatWasPut() {
    OutputBuffer out = new OutputBuffer();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      out.decimal(i).put(' ');
      expected.append(i).append(' ');
    }
    assertThat(out.toString()).isEqualTo(expected.toString());
  }

  @Test
  void justifiesWhatWasPutSince() {
    OutputBuffer out = new OutputBuffer().text("ab");
    int start = out.length();
    out.text("cd").justify(start, 4).put('|');
    start = out.length();
    out.text("ef").justify(start, -4).put('|');
    start = out.length();
    out.text("long").justify(start, 3);
    assertThat(out.toString()).isEqualTo("ab  cd|ef  |long");
  }

  @Test
  void drainsToAStreamAndForgetsEvenWhenThatFails() throws IOException {
    OutputBuffer out = new OutputBuffer().text("hello");
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    out.drainTo(stream);
    assertThat(stream.toString(java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("hello");
    assertThat(out.isEmpty()).isTrue();
    out.text("lost");
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThatThrownBy(() -> out.drainTo(closed)).isInstanceOf(IOException.class);
    assertThat(out.isEmpty()).isTrue();
  }
}
