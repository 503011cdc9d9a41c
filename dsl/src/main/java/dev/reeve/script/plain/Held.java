package dev.reeve.script.plain;

/** A script's value that stands for one of the engine's. */
public interface Held {
  /** The engine's value: an item, handle, job, jobs, items or file. */
  Object held();
}
