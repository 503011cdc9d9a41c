package dev.reeve.http;

/** Asks the user whether a write may be sent; the shell implements it. */
@FunctionalInterface
public interface Confirmation {

  /** Whether the user agrees. */
  boolean confirm(Request request);
}
