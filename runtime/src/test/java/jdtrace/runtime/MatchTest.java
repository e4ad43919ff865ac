package jdtrace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EPIDs stay with their probes, whatever becomes of the match. */
class MatchTest {
  private static Probe probe(int id) {
    return new Probe(id, "p", "", "", "n" + id);
  }

  private final Match match = new Match(null, List.of(probe(3), probe(5), probe(9)), 20, true);

  @Test
  void theyCountFromTheFirst() {
    assertThat(epids(match, 3, 5, 9, 4)).containsExactly(20, 21, 22, 0);
  }

  @Test
  void aPartKeepsThem() {
    Match part = match.on(probe -> probe.id() != 5, false);
    assertThat(part.probes()).extracting(Probe::id).containsExactly(3, 9);
    assertThat(epids(part, 3, 5, 9)).containsExactly(20, 0, 22);
    assertThat(part.grows()).isFalse();
    assertThat(match.probes()).hasSize(3);
  }

  @Test
  void aPartOfNoneCannotFire() {
    assertThat(match.on(_ -> false, false).canFire()).isFalse();
    assertThat(match.on(_ -> false, true).canFire()).isTrue();
  }

  @Test
  void aPartOfWhatHasGrown() {
    match.add(probe(4), 40);
    assertThat(epids(match, 3, 4, 5, 9)).containsExactly(20, 40, 21, 22);
    Match part = match.on(probe -> probe.id() > 3, true);
    assertThat(epids(part, 3, 4, 5, 9)).containsExactly(0, 40, 21, 22);
  }

  private static List<Integer> epids(Match match, int... probes) {
    List<Integer> epids = new ArrayList<>();
    for (int probe : probes) {
      epids.add(match.epidOf(probe));
    }
    return epids;
  }
}
