package jdtrace.provider.cpc;

import static org.assertj.core.api.Assertions.assertThat;

import jdtrace.linux.perf.PerfCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EVENT-MODE[-MASK]-COUNT. */
class CpcNameTest {

  @Test
  void eventsHaveNamesOfPerfAndOfPapi() {
    assertThat(CpcName.parse("page_faults-user-100").counter())
        .isEqualTo(new PerfCounter(PerfCounter.SOFTWARE, 2, 100, true, false));
    assertThat(CpcName.parse("cs-kernel-1").counter())
        .isEqualTo(new PerfCounter(PerfCounter.SOFTWARE, 3, 1, false, true));
    assertThat(CpcName.parse("major_faults-all-7").counter())
        .isEqualTo(new PerfCounter(PerfCounter.SOFTWARE, 6, 7, true, true));
    assertThat(CpcName.parse("PAPI_tot_ins-all-10000").counter())
        .isEqualTo(new PerfCounter(PerfCounter.HARDWARE, 1, 10000, true, true));
    assertThat(CpcName.parse("branch_misses-user-10000").counter())
        .isEqualTo(new PerfCounter(PerfCounter.HARDWARE, 5, 10000, true, false));
  }

  @Test
  void rawEventsTakeAMask() {
    assertThat(CpcName.parse("rc0-all-5000").counter())
        .isEqualTo(new PerfCounter(PerfCounter.RAW, 0xc0, 5000, true, true));
    assertThat(CpcName.parse("rc2-user-0x03-5000").counter())
        .isEqualTo(new PerfCounter(PerfCounter.RAW, 0x3c2, 5000, true, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "page_faults",
        "page_faults-100",
        "page_faults-all-",
        "page_faults-all-0",
        "page_faults-all-1x",
        "page_faults-most-1",
        "page_faults-all-0x3-1", // only raw events have masks
        "rc2-all-3-5000",
        "rc2-all-0x-5000",
        "r-all-5000",
        "rxyz-all-5000",
        "page-faults-all-1",
        "nothing-all-1",
        "page_faults-all-1-1-1",
      })
  void otherNamesAreNone(String name) {
    assertThat(CpcName.parse(name)).isNull();
  }

  @Test
  void countsThatWouldStopAMachineAreObjectedTo() {
    assertThat(CpcName.parse("cycles-all-4999").objection()).contains("5000");
    assertThat(CpcName.parse("cycles-all-5000").objection()).isNull();
    assertThat(CpcName.parse("cpu_clock-all-9999").objection()).contains("nanoseconds");
    assertThat(CpcName.parse("page_faults-all-1").objection()).isNull();
  }
}
