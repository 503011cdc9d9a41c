package dev.reeve.script.scope;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One line of execution within a run; its parallel blocks are numbered in the order they start, so
 * that a resumed run gives each lane the same name.
 */
public final class Lane {
  /** A thread that the script started by itself: what it does has no place in a run's order. */
  public static final Lane NONE = new Lane("");

  private final String name;
  private final AtomicInteger blocks = new AtomicInteger();
  private final AtomicInteger uses = new AtomicInteger();

  private Lane(String name) {
    this.name = name;
  }

  /** The main lane, {@code /}. */
  public static Lane main() {
    return new Lane("/");
  }

  /** Its name: {@code /}, or {@code L/n/KEY}; empty for {@link #NONE}. */
  public String name() {
    return name;
  }

  /** The number of the next parallel block in this lane, from 1. */
  public int nextBlock() {
    return blocks.incrementAndGet();
  }

  /** The lane of the pages of the next use of a lazy list: {@code L~n}. */
  public String nextPages() {
    return name.isEmpty() ? "" : name + "~" + uses.incrementAndGet();
  }

  /**
   * The lane of one element of a block.
   *
   * @param key item identity, profile name, else the value as text
   * @param times how often the key has occurred in the block, this time included
   */
  public Lane element(int block, String key, int times) {
    if (name.isEmpty()) {
      return NONE;
    }
    String word = URLEncoder.encode(key, StandardCharsets.UTF_8);
    return new Lane((name.equals("/") ? "" : name) + "/" + block + "/" + word + suffix(times));
  }

  private static String suffix(int times) {
    return times == 1 ? "" : "#" + times;
  }
}
