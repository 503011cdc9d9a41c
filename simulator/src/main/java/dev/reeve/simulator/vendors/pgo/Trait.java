package dev.reeve.simulator.vendors.pgo;

/** How a route differs from the others. */
enum Trait {
  /** It does not look at the client's version. */
  ANY_VERSION,
  /** It works in no namespace. */
  NO_NAMESPACE,
  /** The namespace is looked at before the version. */
  NAMESPACE_FIRST,
  /** The version is looked at before the credentials. */
  VERSION_FIRST,
  /** A wrong version is told, but the work goes on: two answers in one. */
  GOES_ON,
  /** A body that is no JSON is told. */
  TELLS_FAULTS,
  /** The media type is not set, so Go guesses plain text. */
  GUESSED,
  /** The status is written before the credentials are looked at: always 200. */
  ALWAYS_OK,
  /** A refusal of the credentials is told twice: as text, then as JSON. */
  TOLD_TWICE,
  /** Success has no code. */
  NO_CODE,
  /** The work gives the whole answer. */
  WHOLE,
  /** Asking for system accounts takes a permission of its own. */
  SYSTEM_ACCOUNTS,
  /** A flag in the query is read before the version is looked at. */
  FLAG_FIRST
}
