package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.HashMap;
import jdtrace.codegen.bpf.layout.AggregationLayout;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.dif.Action;
import jdtrace.runtime.Match;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.record.RecordLayouts;
import jdtrace.runtime.record.StackDepths;

/** Lays out the keys of a program's aggregations. Actions with equal keys share a layout. */
final class AggregationKeys {
  private final RunOptions options;
  private final ArrayList<KeyLayout> layouts = new ArrayList<>();
  private final HashMap<Action.Aggregate, KeyLayout> ofAction = new HashMap<>();
  private int keylessBytes;

  AggregationKeys(RunOptions options) {
    this.options = options;
  }

  /**
   * Lays out the keys of a statement.
   *
   * @param storeProbe whether the program serves several probes, so that a part of the probe's name
   *     must be stored (as the probe's id)
   */
  void add(Match match, boolean storeProbe) {
    for (Action action : match.statement().actions()) {
      if (action instanceof Action.Aggregate aggregate) {
        ofAction.put(aggregate, layout(aggregate, storeProbe));
      }
    }
  }

  AggregationLayout layout(int cpus) {
    return new AggregationLayout(layouts, keylessBytes, options.aggregationBytes(), cpus);
  }

  HashMap<Action.Aggregate, KeyLayout> ofAction() {
    return ofAction;
  }

  /** Frames of stacks for which the program names no depth. */
  static StackDepths depths(RunOptions options) {
    return new StackDepths(
        options.stackFrames(), options.userStackFrames(), options.javaStackFrames());
  }

  private KeyLayout layout(Action.Aggregate action, boolean storeProbe) {
    jdtrace.runtime.record.KeyLayout key =
        RecordLayouts.ofKey(action, depths(options), new FieldChooser(storeProbe));
    for (KeyLayout known : layouts) {
      if (known.aggregation() == action.aggregation() && known.fields().equals(key.fields())) {
        return known; // literals compare by identity: equal ones merge in the consumer
      }
    }
    int keylessOffset = 0;
    if (key.bytes() == 0) {
      keylessOffset = AggregationLayout.FIRST_VALUE + keylessBytes;
      keylessBytes += 8 + 8 * AggregationLayout.words(action.aggregation());
    }
    KeyLayout made =
        new KeyLayout(
            layouts.size(), action.aggregation(), key.fields(), key.bytes(), keylessOffset);
    layouts.add(made);
    return made;
  }
}
