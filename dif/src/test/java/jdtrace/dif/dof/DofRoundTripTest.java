package jdtrace.dif.dof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Models to bytes and back, bytes to models and back, and bytes that are no DOF. */
class DofRoundTripTest {

  @Property(tries = 1000)
  void whatIsWrittenReadsBackEqualAndWritesTheSameBytes(@ForAll long seed) throws DofException {
    DofFile file = RandomDof.of(seed);
    byte[] bytes = DofWriter.write(file);
    DofFile read = DofReader.read(bytes);
    assertThat(read).isEqualTo(file);
    assertThat(DofWriter.write(read)).isEqualTo(bytes);
  }

  @Property(tries = 5000)
  void damagedFilesAreRefusedOrConsistent(@ForAll long seed) throws DofException {
    Random random = new Random(seed);
    byte[] bytes = DofWriter.write(RandomDof.of(random.nextLong(500)));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt();
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> bytes[at] = (byte) (random.nextInt(3) - 1);
      }
    }
    readsOrRefuses(bytes);
  }

  @Property(tries = 1000)
  void anyBytes(@ForAll @Size(max = 300) byte[] bytes) throws DofException {
    readsOrRefuses(bytes);
  }

  /** What reads must be writable, and then reads back equal. */
  private static void readsOrRefuses(byte[] bytes) throws DofException {
    DofFile file;
    try {
      file = DofReader.read(bytes);
    } catch (DofException e) {
      assertThat(e.rule()).isNotNull();
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    assertThat(DofReader.read(DofWriter.write(file))).isEqualTo(file);
  }

  @Test
  void truncatedFilesAreRefused() throws DofException {
    byte[] bytes = DofWriter.write(RandomDof.of(7));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = java.util.Arrays.copyOf(bytes, length);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> DofReader.read(part)))
          .isInstanceOf(DofException.class);
    }
  }
}
