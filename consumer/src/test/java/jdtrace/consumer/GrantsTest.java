package jdtrace.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.runtime.BufferSizes;
import org.junit.jupiter.api.Test;

/** What is told when less was given than asked for. */
class GrantsTest {
  private static final BufferSizes ANY = new BufferSizes(1, 1, 1, 1);

  private static String told(OptionSettings options, BufferSizes wanted, BufferSizes had) {
    OutputBuffer out = new OutputBuffer();
    Grants.tell(out, options, wanted, had);
    return new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  private static String size(long wanted, long had) {
    return told(
        new OptionSettings(), new BufferSizes(wanted, 1, 1, 1), new BufferSizes(had, 1, 1, 1));
  }

  private static String rate(String option, String value) {
    OptionSettings options = new OptionSettings();
    options.set(option, value);
    return told(options, ANY, ANY);
  }

  @Test
  void nothingIsSaidOfWhatWasGiven() {
    assertThat(told(new OptionSettings(), ANY, ANY)).isEmpty();
    assertThat(size(100, 100)).isEmpty();
  }

  @Test
  void sizesHaveTheLargestUnitThatIsExact() {
    assertThat(size(5 << 20, 2 << 20)).isEqualTo("dtrace: buffer size lowered to 2m\n");
    assertThat(size(5L << 40, 3L << 30)).isEqualTo("dtrace: buffer size lowered to 3g\n");
    assertThat(size(5L << 40, 1536)).isEqualTo("dtrace: buffer size lowered to 1536 bytes\n");
    assertThat(size(5L << 40, 1536 << 10)).isEqualTo("dtrace: buffer size lowered to 1536k\n");
    assertThat(size(1001, 1000)).isEqualTo("dtrace: buffer size lowered to 1000 bytes\n");
    assertThat(size(4, 0)).isEqualTo("dtrace: buffer size lowered to 0 bytes\n");
    assertThat(size(Long.MAX_VALUE, 1L << 50)).isEqualTo("dtrace: buffer size lowered to 1p\n");
    assertThat(size(Long.MAX_VALUE, 1L << 60)).isEqualTo("dtrace: buffer size lowered to 1e\n");
  }

  @Test
  void eachBufferHasItsName() {
    assertThat(
            told(
                new OptionSettings(),
                new BufferSizes(2048, 2048, 2048, 2048),
                new BufferSizes(1024, 1024, 1024, 1024)))
        .isEqualTo(
            "dtrace: buffer size lowered to 1k\n"
                + "dtrace: aggregation size lowered to 1k\n"
                + "dtrace: speculation size lowered to 1k\n"
                + "dtrace: dynamic variable size lowered to 1k\n");
  }

  @Test
  void ratesAreMovedIntoTheirLimits() {
    assertThat(rate("cleanrate", "199us")).isEqualTo("dtrace: cleaning rate reduced to 5000 hz\n");
    assertThat(rate("cleanrate", "200us")).isEmpty();
    assertThat(rate("cleanrate", "60s")).isEmpty();
    assertThat(rate("cleanrate", "61s"))
        .isEqualTo("dtrace: cleaning rate increased to once every 60 seconds\n");
    assertThat(rate("cleanrate", "0"))
        .isEqualTo("dtrace: cleaning rate reduced to once every 60 seconds\n");
    assertThat(rate("statusrate", "10s")).isEmpty();
    assertThat(rate("statusrate", "11s"))
        .isEqualTo("dtrace: status rate increased to once every 10 seconds\n");
    assertThat(rate("statusrate", "1ns")).isEmpty();
  }
}
