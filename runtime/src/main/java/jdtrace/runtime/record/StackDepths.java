package jdtrace.runtime.record;

/** Frames of {@code stack() ustack() jstack()} where the program names none: the options' values. */
public record StackDepths(int kernelFrames, int userFrames, int javaFrames) {

  int user(boolean java, int frames) {
    if (frames > 0) {
      return frames;
    }
    return java ? javaFrames : userFrames;
  }

  int kernel(int frames) {
    return frames > 0 ? frames : kernelFrames;
  }
}
