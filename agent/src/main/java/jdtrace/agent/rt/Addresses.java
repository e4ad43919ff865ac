package jdtrace.agent.rt;

/** Text of network addresses, given in network byte order. */
final class Addresses {
  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;
  private static final int ARPHRD_ETHER = 1;
  private static final int ARPHRD_INFINIBAND = 32;
  private static final int GROUPS = 8;

  /** More than any address takes. */
  private static final int TEXT_BYTES = 64;

  private final byte[] out;
  private int length;

  /** One for each thread: writes into an array of its own. */
  Addresses() {
    this.out = new byte[TEXT_BYTES];
  }

  /** {@code inet_ntoa}: a dotted quad. */
  static long ntoa(ProbeThread t) {
    return t.addresses.ipv4(t, t.tuple.argument(0));
  }

  /** {@code inet_ntoa6}: addresses that embed an IPv4 one print as that one. */
  static long ntoa6(ProbeThread t) {
    return t.addresses.ipv6(t, t.tuple.argument(0), true);
  }

  /** {@code inet_ntop}. */
  static long ntop(ProbeThread t) {
    long family = t.tuple.argument(0);
    if (family == AF_INET) {
      return t.addresses.ipv4(t, t.tuple.argument(1));
    }
    if (family == AF_INET6) {
      return t.addresses.ipv6(t, t.tuple.argument(1), false);
    }
    throw t.fault(Fault.ILLOP, 0);
  }

  /** {@code link_ntop}: two hexadecimal digits a byte, joined by colons. */
  static long link(ProbeThread t) {
    long type = t.tuple.argument(0);
    int size = type == ARPHRD_ETHER ? 6 : type == ARPHRD_INFINIBAND ? 20 : 0;
    if (size == 0) {
      throw t.fault(Fault.ILLOP, 0);
    }
    t.memory.bytes(t.first, t.tuple.argument(1), size);
    Addresses text = t.addresses;
    text.length = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        text.put(':');
      }
      text.hexadecimal(t.first.at(i) >> 4 & 0xf);
      text.hexadecimal(t.first.at(i) & 0xf);
    }
    return text.result(t);
  }

  private long result(ProbeThread t) {
    t.second.set(out, 0, length);
    return t.memory.result(t.second, t.session.stringBytes);
  }

  private long ipv4(ProbeThread t, long address) {
    t.memory.bytes(t.first, address, IPV4_BYTES);
    length = 0;
    dotted(t.first, 0);
    return result(t);
  }

  private long ipv6(ProbeThread t, long address, boolean shortened) {
    View a = t.first;
    t.memory.bytes(a, address, IPV6_BYTES);
    length = 0;
    int zeros = leadingZeroGroups(a);
    boolean mapped = zeros == 5 && group(a, 5) == 0xffff;
    // ::/96 but for the unspecified address and loopback.
    boolean compatible = zeros == 6 || zeros == 7 && group(a, 7) > 1;
    if (!mapped && !compatible) {
      groups(a);
      return result(t);
    }
    if (!shortened) {
      put(':');
      put(':');
      if (mapped) {
        for (int i = 0; i < 4; i++) {
          put('f');
        }
        put(':');
      }
    }
    dotted(a, 12);
    return result(t);
  }

  private void put(char c) {
    out[length++] = (byte) c;
  }

  private void hexadecimal(int digit) {
    put((char) (digit < 10 ? '0' + digit : 'a' + digit - 10));
  }

  private void dotted(View a, int at) {
    for (int i = 0; i < 4; i++) {
      if (i > 0) {
        put('.');
      }
      int value = a.at(at + i) & 0xff;
      if (value >= 100) {
        put((char) ('0' + value / 100));
      }
      if (value >= 10) {
        put((char) ('0' + value / 10 % 10));
      }
      put((char) ('0' + value % 10));
    }
  }

  private static int group(View a, int i) {
    return (a.at(2 * i) & 0xff) << 8 | a.at(2 * i + 1) & 0xff;
  }

  private static int leadingZeroGroups(View a) {
    int zeros = 0;
    while (zeros < GROUPS && group(a, zeros) == 0) {
      zeros++;
    }
    return zeros;
  }

  /** Hexadecimal groups, the longest run of zeros (two or more, the first of equals) as "::". */
  private void groups(View a) {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && group(a, i + run) == 0) {
        run++;
      }
      if (run > bestLength) {
        best = i;
        bestLength = run;
      }
    }
    for (int i = 0; i < GROUPS; i++) {
      if (i == best) {
        put(':');
        put(':');
        i += bestLength - 1;
      } else {
        if (length > 0 && out[length - 1] != ':') {
          put(':');
        }
        int value = group(a, i);
        for (int shift = 12; shift >= 0; shift -= 4) {
          if (value >>> shift != 0 || shift == 0) {
            hexadecimal(value >>> shift & 0xf);
          }
        }
      }
    }
  }
}
