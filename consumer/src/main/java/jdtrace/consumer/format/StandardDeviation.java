package jdtrace.consumer.format;

import java.math.BigInteger;

/**
 * The integer standard deviation (spec aggregations.md section 3.1): the root of the mean square
 * less the square of the mean, every step truncating, in 128 bits.
 */
public final class StandardDeviation {
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger TWO_WORDS = BigInteger.ONE.shiftLeft(128);

  private StandardDeviation() {}

  /** From the words count, total, squares low, squares high. */
  public static long of(long[] words, long normal) {
    if (words[0] == 0) {
      return 0;
    }
    final BigInteger divisor = unsigned(normal);
    final BigInteger meanSquare =
        unsigned(words[3])
            .multiply(WORD)
            .add(unsigned(words[2]))
            .divide(divisor)
            .divide(divisor)
            .divide(unsigned(words[0]));
    final BigInteger mean =
        BigInteger.valueOf(words[1]).divide(divisor).divide(BigInteger.valueOf(words[0]));
    return meanSquare.subtract(mean.multiply(mean)).mod(TWO_WORDS).sqrt().longValue();
  }

  private static BigInteger unsigned(long word) {
    final BigInteger signed = BigInteger.valueOf(word);
    return word < 0 ? signed.add(WORD) : signed;
  }
}
