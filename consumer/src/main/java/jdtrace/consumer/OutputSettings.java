package jdtrace.consumer;

import jdtrace.consumer.format.OutputOptions;

/** Carries the session's options over to the ones that shape output. */
final class OutputSettings {
  private OutputSettings() {}

  static void apply(OptionSettings from, OutputOptions to) {
    to.quiet = from.isSet("quiet");
    to.flowIndent = from.isSet("flowindent");
    to.rawBytes = from.isSet("rawbytes");
    to.stringBytes = from.stringBytes();
    to.stackIndent = Math.clamp(from.number("stackindent", 14), 0, 1024);
    to.aggregationHistogram = from.isSet("agghist");
    to.aggregationPack = from.isSet("aggpack");
    to.aggregationZoom = from.isSet("aggzoom");
    to.sortByKey = from.isSet("aggsortkey");
    to.sortReversed = from.isSet("aggsortrev");
    to.sortPosition = position(from, "aggsortpos");
    to.sortKeyPosition = position(from, "aggsortkeypos");
    to.dropTags = from.isSet("droptags");
    String encoding = from.text("encoding");
    if (encoding != null) {
      to.encoding =
          encoding.equals("utf8") ? OutputOptions.Encoding.UTF8 : OutputOptions.Encoding.ASCII;
    }
  }

  private static int position(OptionSettings from, String name) {
    return Math.clamp(from.number(name, 0), 0, Integer.MAX_VALUE);
  }
}
