package jdtrace.runtime.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md section 2.1. */
class QuantizeTest {

  @Test
  void labelsArePowersOfTwoAroundZero() {
    assertThat(Quantize.value(0)).isEqualTo(-(1L << 62));
    assertThat(Quantize.value(62)).isEqualTo(-1);
    assertThat(Quantize.value(63)).isZero();
    assertThat(Quantize.value(64)).isEqualTo(1);
    assertThat(Quantize.value(126)).isEqualTo(1L << 62);
  }

  @Test
  void examplesOfTheSpecification() {
    assertThat(Quantize.bucket(0)).isEqualTo(63);
    assertThat(Quantize.bucket(1)).isEqualTo(64);
    assertThat(Quantize.bucket(2)).isEqualTo(65);
    assertThat(Quantize.bucket(3)).isEqualTo(65);
    assertThat(Quantize.bucket(1L << 62)).isEqualTo(126);
    assertThat(Quantize.bucket(Long.MAX_VALUE)).isEqualTo(126);
    assertThat(Quantize.bucket(-1)).isEqualTo(62);
    assertThat(Quantize.bucket(-2)).isEqualTo(61);
    assertThat(Quantize.bucket(-3)).isEqualTo(61);
    assertThat(Quantize.bucket(-4)).isEqualTo(60);
    assertThat(Quantize.bucket(-7)).isEqualTo(60);
    assertThat(Quantize.bucket(-(1L << 62))).isZero();
    assertThat(Quantize.bucket(Long.MIN_VALUE)).isZero();
    assertThat(Quantize.bucket(-(1L << 62) + 1)).isEqualTo(1);
  }

  /** The rule as the specification words it, by search. */
  private static int bucketByRule(long value) {
    if (value >= 0) {
      int bucket = Quantize.ZERO;
      while (bucket + 1 < Quantize.BUCKETS && Quantize.value(bucket + 1) <= value) {
        bucket++;
      }
      return bucket;
    }
    int bucket = 0;
    while (value > Quantize.value(bucket)) {
      bucket++;
    }
    return bucket;
  }

  @Property
  void everyValueIsInTheBucketOfTheRule(@ForAll long value) {
    assertThat(Quantize.bucket(value)).isEqualTo(bucketByRule(value));
  }

  @Test
  void everyBoundAndItsNeighbours() {
    for (int bucket = 0; bucket < Quantize.BUCKETS; bucket++) {
      long bound = Quantize.value(bucket);
      assertThat(Quantize.bucket(bound)).isEqualTo(bucket);
      assertThat(Quantize.bucket(bound - 1)).isEqualTo(bucketByRule(bound - 1));
      assertThat(Quantize.bucket(bound + 1)).isEqualTo(bucketByRule(bound + 1));
    }
  }
}
