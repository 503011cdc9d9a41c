package dev.reeve.call.page;

import java.util.Optional;

/** The pages of one use of a list, in order. */
@FunctionalInterface
interface Pages {

  /** The next page; empty after the last one. Fetches it. */
  Optional<Page> next();
}
