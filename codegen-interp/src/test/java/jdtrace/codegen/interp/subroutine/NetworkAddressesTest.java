package jdtrace.codegen.interp.subroutine;

import static jdtrace.codegen.interp.subroutine.StringsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressesTest {

  @Test
  void ipv4() {
    assertThat(text(NetworkAddresses.ipv4(new byte[] {127, 0, 0, 1}))).isEqualTo("127.0.0.1");
    assertThat(text(NetworkAddresses.ipv4(new byte[] {-1, -1, -1, 0}))).isEqualTo("255.255.255.0");
  }

  @ParameterizedTest
  @CsvSource({
    "00000000000000000000000000000000, ::, ::",
    "00000000000000000000000000000001, ::1, ::1",
    "00000000000000000000000000000002, ::0.0.0.2, 0.0.0.2",
    "0000000000000000000000007f000001, ::127.0.0.1, 127.0.0.1",
    "00000000000000000000ffff01020304, ::ffff:1.2.3.4, 1.2.3.4",
    "00000000000000000000000100000000, ::1:0:0, ::1:0:0",
    "20010db8000000000000000000000001, 2001:db8::1, 2001:db8::1",
    "20010db8000000010000000000000001, 2001:db8:0:1::1, 2001:db8:0:1::1",
    "20010000000000010000000000000001, 2001:0:0:1::1, 2001:0:0:1::1",
    "20010000000000010001000000000001, 2001::1:1:0:0:1, 2001::1:1:0:0:1",
    "00010000000200030004000500060007, 1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
    "fe800000000000000000000000000000, fe80::, fe80::",
    "00000001000200030004000500060000, 0:1:2:3:4:5:6:0, 0:1:2:3:4:5:6:0",
    "ABCDEF0123456789abcdef0123456789, "
        + "abcd:ef01:2345:6789:abcd:ef01:2345:6789, abcd:ef01:2345:6789:abcd:ef01:2345:6789",
  })
  void ipv6(String hex, String full, String bare) {
    byte[] address = HexFormat.of().parseHex(hex);
    assertThat(text(NetworkAddresses.ipv6(address))).isEqualTo(full);
    assertThat(text(NetworkAddresses.ipv6Short(address))).isEqualTo(bare);
  }

  @Test
  void link() {
    assertThat(NetworkAddresses.linkBytes(1)).isEqualTo(6);
    assertThat(NetworkAddresses.linkBytes(32)).isEqualTo(20);
    assertThat(NetworkAddresses.linkBytes(2)).isZero();
    assertThat(text(NetworkAddresses.link(new byte[] {0, 0x1a, (byte) 0xff, 9, 10, 11})))
        .isEqualTo("00:1a:ff:09:0a:0b");
  }
}
