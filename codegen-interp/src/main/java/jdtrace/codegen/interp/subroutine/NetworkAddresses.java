package jdtrace.codegen.interp.subroutine;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Text of network addresses, given in network byte order. */
public final class NetworkAddresses {
  /** Address families of Linux. */
  public static final int AF_INET = 2;

  public static final int AF_INET6 = 10;

  public static final int IPV4_BYTES = 4;
  public static final int IPV6_BYTES = 16;

  private static final int ARPHRD_ETHER = 1;
  private static final int ARPHRD_INFINIBAND = 32;
  private static final int IPV6_GROUPS = 8;

  private NetworkAddresses() {}

  /** {@code inet_ntoa}: a dotted quad. */
  public static byte[] ipv4(byte[] address) {
    return dotted(address, 0).getBytes(US_ASCII);
  }

  /** {@code inet_ntoa6}: addresses that embed an IPv4 one print as that one. */
  public static byte[] ipv6Short(byte[] address) {
    return (isMapped(address) || isCompatible(address) ? dotted(address, 12) : groups(address))
        .getBytes(US_ASCII);
  }

  /** {@code inet_ntop} of AF_INET6. */
  public static byte[] ipv6(byte[] address) {
    String text;
    if (isMapped(address)) {
      text = "::ffff:" + dotted(address, 12);
    } else if (isCompatible(address)) {
      text = "::" + dotted(address, 12);
    } else {
      text = groups(address);
    }
    return text.getBytes(US_ASCII);
  }

  /** Bytes of a hardware address of an ARPHRD type, 0 if the type is not known. */
  public static int linkBytes(long type) {
    if (type == ARPHRD_ETHER) {
      return 6;
    }
    return type == ARPHRD_INFINIBAND ? 20 : 0;
  }

  /** {@code link_ntop}: two hexadecimal digits a byte, joined by colons. */
  public static byte[] link(byte[] address) {
    StringBuilder text = new StringBuilder();
    for (byte b : address) {
      if (!text.isEmpty()) {
        text.append(':');
      }
      text.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
    }
    return text.toString().getBytes(US_ASCII);
  }

  private static String dotted(byte[] a, int at) {
    return (a[at] & 0xff)
        + "."
        + (a[at + 1] & 0xff)
        + "."
        + (a[at + 2] & 0xff)
        + "."
        + (a[at + 3] & 0xff);
  }

  private static int group(byte[] address, int i) {
    return (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
  }

  /** {@code ::ffff:0:0/96}. */
  private static boolean isMapped(byte[] address) {
    return leadingZeroGroups(address) == 5 && group(address, 5) == 0xffff;
  }

  /** {@code ::/96} but for the unspecified address and loopback. */
  private static boolean isCompatible(byte[] address) {
    int zeros = leadingZeroGroups(address);
    return zeros == 6 || zeros == 7 && group(address, 7) > 1;
  }

  private static int leadingZeroGroups(byte[] address) {
    int zeros = 0;
    while (zeros < IPV6_GROUPS && group(address, zeros) == 0) {
      zeros++;
    }
    return zeros;
  }

  /** Hexadecimal groups, the longest run of zeros (two or more, the first of equals) as "::". */
  private static String groups(byte[] address) {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < IPV6_GROUPS; i++) {
      int length = 0;
      while (i + length < IPV6_GROUPS && group(address, i + length) == 0) {
        length++;
      }
      if (length > bestLength) {
        best = i;
        bestLength = length;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < IPV6_GROUPS; i++) {
      if (i == best) {
        text.append("::");
        i += bestLength - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(address, i)));
      }
    }
    return text.toString();
  }
}
