package dev.reeve.simulator.vendors.pure1.estate;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The records of one collection, computed one by one. */
public interface Table {

  /** How many there are. */
  int size();

  /** The record at a position, a new map each time. */
  Map<String, Object> row(int index);

  /** A table of a fixed size. */
  static Table of(int size, IntFunction<Map<String, Object>> rows) {
    return new Table() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Map<String, Object> row(int index) {
        return rows.apply(index);
      }
    };
  }

  /** The same number of records for each of some owners, an owner's records side by side. */
  static <T> Table each(List<T> owners, int count, Maker<T> maker) {
    return of(owners.size() * count, index -> maker.make(owners.get(index / count), index % count));
  }

  /** The records of one table, then those of another. */
  static Table both(Table first, Table second) {
    return of(
        first.size() + second.size(),
        index -> index < first.size() ? first.row(index) : second.row(index - first.size()));
  }

  /** Makes the record of an owner. */
  @FunctionalInterface
  interface Maker<T> {

    /** The record with that number, counted from 0 within its owner. */
    Map<String, Object> make(T owner, int number);
  }
}
