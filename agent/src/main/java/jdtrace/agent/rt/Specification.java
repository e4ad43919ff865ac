package jdtrace.agent.rt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a session is told about itself when it begins: numbers in a fixed order, little endian. */
final class Specification {
  private final ByteBuffer in;

  Specification(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int integer() {
    return in.getInt();
  }

  long number() {
    return in.getLong();
  }

  boolean flag() {
    return in.getInt() != 0;
  }

  /** A count and so many integers. */
  int[] integers() {
    int[] all = new int[in.getInt()];
    for (int i = 0; i < all.length; i++) {
      all[i] = in.getInt();
    }
    return all;
  }

  /** A count and so many numbers. */
  long[] numbers() {
    long[] all = new long[in.getInt()];
    for (int i = 0; i < all.length; i++) {
      all[i] = in.getLong();
    }
    return all;
  }

  byte[] bytes() {
    byte[] all = new byte[in.getInt()];
    in.get(all);
    return all;
  }

  /** A region of so many bytes: {@code content}, or zeros where that is null. */
  static Region region(byte[] content, int size, int[] starts, int[] lengths) {
    Region region = new Region(content == null ? new byte[size] : content, content == null);
    for (int i = 0; i < starts.length; i++) {
      region.area(starts[i], lengths[i]);
    }
    return region;
  }
}
