package jdtrace.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Broken class files: patched, or refused with a reason; nothing else happens, and soon. */
class HostileClassTest {
  private static final byte[] SAMPLE = sample();

  private static byte[] sample() {
    try {
      return WeaverTest.sample();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static void weave(byte[] bytes) {
    EverySite plan = new EverySite(EverySite.dynamic());
    try {
      byte[] woven = Weaver.weave(bytes, plan);
      assertThat(woven).isNotNull();
    } catch (RefusedException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    try {
      ClassView view = new ClassView(bytes);
      view.fields();
      for (ClassView.Method method : view.methods()) {
        assertThat(view.lines(method)).isNotNull();
      }
    } catch (RefusedException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 20_000)
  void changedBytes(
      @ForAll @Size(min = 1, max = 6) int[] places, @ForAll @ByteRange(min = -128) byte value) {
    byte[] bytes = SAMPLE.clone();
    for (int place : places) {
      bytes[Math.floorMod(place, bytes.length)] = value;
    }
    weave(bytes);
  }

  @Property
  void cutOff(@ForAll @IntRange(max = 6000) int length) {
    weave(Arrays.copyOf(SAMPLE, Math.min(length, SAMPLE.length)));
  }

  @Property
  void noise(@ForAll @Size(max = 300) byte[] bytes) {
    byte[] classFile = bytes.clone();
    byte[] magic = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61};
    System.arraycopy(magic, 0, classFile, 0, Math.min(8, classFile.length));
    weave(classFile);
  }
}
