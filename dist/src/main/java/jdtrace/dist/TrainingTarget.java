package jdtrace.dist;

/** A JVM to be traced in training, until its standard input is closed. */
public final class TrainingTarget {
  private static final long PAUSE_MILLIS = 1;

  private int steps;

  private TrainingTarget() {}

  private int step(int number) {
    steps = number;
    return number + 1;
  }

  private int name(String name) {
    return name.length() + steps;
  }

  public static void main(String[] args) throws InterruptedException, java.io.IOException {
    System.out.println("running");
    TrainingTarget target = new TrainingTarget();
    for (int number = 0; System.in.available() >= 0; ) {
      number = target.step(number) + target.name("step") - target.name("");
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
