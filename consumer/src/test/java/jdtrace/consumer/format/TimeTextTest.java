package jdtrace.consumer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Spec printf.md section 1.1, {@code %Y} and {@code %T}. */
class TimeTextTest {
  private static String time(char conversion, long nanos, String zone) {
    OutputBuffer out = new OutputBuffer();
    TimeText.put(out, conversion, nanos, TimeZone.getTimeZone(zone));
    return out.toString();
  }

  @Test
  void examplesOfTheSpecification() {
    assertThat(time('Y', 123_787_200_000_000_000L, "UTC")).isEqualTo("1973 Dec  3 17:20:00");
    assertThat(time('T', 123_456_789_000_000_000L, "UTC"))
        .isEqualTo("Thu, 29 Nov 1973 21:33:09 UTC");
  }

  @Test
  void roundsDownToSeconds() {
    assertThat(time('Y', 999_999_999L, "UTC")).isEqualTo("1970 Jan  1 00:00:00");
    assertThat(time('Y', -1, "UTC")).isEqualTo("1969 Dec 31 23:59:59");
  }

  @Test
  void localTimeWithItsAbbreviation() {
    assertThat(time('T', 1_720_000_000_000_000_000L, "Europe/Berlin"))
        .isEqualTo("Wed, 03 Jul 2024 11:46:40 CEST");
    assertThat(time('T', 1_705_000_000_000_000_000L, "Europe/Berlin"))
        .isEqualTo("Thu, 11 Jan 2024 20:06:40 CET");
  }

  @Test
  void theYearOfTIsThatOfTheWeek() {
    // Monday 2024-12-30 is in week 1 of 2025.
    assertThat(time('T', 1_735_516_800_000_000_000L, "UTC"))
        .isEqualTo("Mon, 30 Dec 2025 00:00:00 UTC");
  }
}
