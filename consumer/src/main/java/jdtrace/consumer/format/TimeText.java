package jdtrace.consumer.format;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.TimeZone;

/**
 * {@code %Y} and {@code %T}: nanoseconds since 1970 in the consumer's time zone, rounded down to
 * seconds. Loaded only by programs that use them.
 */
final class TimeText {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final long NANOS = 1_000_000_000L;

  private TimeText() {}

  static void put(OutputBuffer out, char conversion, long nanos) {
    put(out, conversion, nanos, TimeZone.getDefault());
  }

  static void put(OutputBuffer out, char conversion, long nanos, TimeZone timeZone) {
    final ZoneId zone = timeZone.toZoneId();
    final ZonedDateTime time = Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS)).atZone(zone);
    final String month = MONTHS[time.getMonthValue() - 1];
    if (conversion == 'Y') {
      // 1973 Dec  3 17:20:00
      out.decimal(time.getYear()).put(' ').text(month).put(' ');
      out.decimal(time.getDayOfMonth(), 2).put(' ');
      clock(out, time);
      return;
    }
    // Thu, 29 Nov 1973 21:33:09 UTC; the year is that of the ISO week.
    out.text(DAYS[time.getDayOfWeek().getValue() - 1]).text(", ");
    twoDigits(out, time.getDayOfMonth());
    out.put(' ').text(month).put(' ').decimal(time.get(IsoFields.WEEK_BASED_YEAR)).put(' ');
    clock(out, time);
    final boolean daylight = zone.getRules().isDaylightSavings(time.toInstant());
    out.put(' ').text(timeZone.getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH));
  }

  private static void clock(OutputBuffer out, ZonedDateTime time) {
    twoDigits(out, time.getHour());
    out.put(':');
    twoDigits(out, time.getMinute());
    out.put(':');
    twoDigits(out, time.getSecond());
  }

  private static void twoDigits(OutputBuffer out, int value) {
    out.put('0' + value / 10).put('0' + value % 10);
  }
}
