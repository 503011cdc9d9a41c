package dev.reeve.script.words;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of lanes: virtual ones where the JDK has them (21 and newer). */
final class LaneThreads {
  private LaneThreads() {}

  /** Threads for that many lanes at a time; whoever submits more bounds them himself. */
  static ExecutorService of(int lanes) {
    try {
      Object service = Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      return (ExecutorService) service;
    } catch (ReflectiveOperationException older) {
      return Executors.newFixedThreadPool(lanes);
    }
  }
}
