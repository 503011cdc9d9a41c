package dev.reeve.script.scope;

import java.util.concurrent.atomic.AtomicInteger;

/** One line of execution within a run; its parallel blocks are numbered in the order they start. */
public final class Lane {
  private final String name;
  private final AtomicInteger blocks = new AtomicInteger();

  private Lane(String name) {
    this.name = name;
  }

  /** The main lane, {@code /}. */
  public static Lane main() {
    return new Lane("/");
  }

  /** Its name: {@code /}, or {@code L/n/KEY}. */
  public String name() {
    return name;
  }

  /** The number of the next parallel block in this lane, from 1. */
  public int nextBlock() {
    return blocks.incrementAndGet();
  }

  /** The lane of one element of a block. */
  public Lane element(int block, String key) {
    return new Lane((name.equals("/") ? "" : name) + "/" + block + "/" + key);
  }
}
