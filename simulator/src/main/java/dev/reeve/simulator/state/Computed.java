package dev.reeve.simulator.state;

import java.util.Map;

/**
 * Seed records that are made when they are asked for and stored only when written: always the same
 * for the same position.
 */
public interface Computed {

  /** How many there are. */
  int size();

  /** The record at a position from 0: a fresh one each time. */
  Map<String, Object> at(int position);

  /** The key of the record at a position, without making the record. */
  String key(int position);

  /** The position of a key, or -1. */
  int position(String key);
}
