package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import jdtrace.codegen.bpf.layout.AggregationLayout;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyField;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.dif.Action;
import jdtrace.runtime.Match;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.record.FieldEncoding;

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

  private KeyLayout layout(Action.Aggregate action, boolean storeProbe) {
    ArrayList<KeyField> fields = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < action.keys().size(); i++) {
      FieldEncoding encoding = encoding(action.keys().get(i), storeProbe);
      int bytes = encoding.bytes();
      if (bytes == 0) {
        fields.add(new KeyField(0, encoding));
      } else {
        int alignment = Integer.bitCount(bytes) == 1 && bytes < 8 ? bytes : 8;
        int at = end + alignment - 1 & -alignment;
        end = at + bytes;
        fields.add(new KeyField(at, encoding));
      }
    }
    int keyBytes = end + 7 & -8;
    for (KeyLayout known : layouts) {
      if (known.aggregation() == action.aggregation() && sameFields(known.fields(), fields)) {
        return known;
      }
    }
    int keylessOffset = 0;
    if (keyBytes == 0) {
      keylessOffset = AggregationLayout.FIRST_VALUE + keylessBytes;
      keylessBytes += 8 + 8 * AggregationLayout.words(action.aggregation());
    }
    KeyLayout made =
        new KeyLayout(layouts.size(), action.aggregation(), fields, keyBytes, keylessOffset);
    layouts.add(made);
    return made;
  }

  private FieldEncoding encoding(Action.Key key, boolean storeProbe) {
    FieldEncoding encoding = FieldChooser.key(key, options);
    if (encoding instanceof FieldEncoding.ProbePart part && storeProbe) {
      return new FieldEncoding.ProbePart(part.part(), Integer.BYTES);
    }
    if (encoding instanceof FieldEncoding.Text text) {
      return new FieldEncoding.Text(text.bytes() + 7 & -8);
    }
    return encoding;
  }

  private static boolean sameFields(List<KeyField> a, List<KeyField> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      FieldEncoding x = a.get(i).encoding();
      FieldEncoding y = b.get(i).encoding();
      // Literals compare by identity of their bytes: equal ones merge in the consumer.
      if (a.get(i).offset() != b.get(i).offset() || !x.equals(y)) {
        return false;
      }
    }
    return true;
  }
}
