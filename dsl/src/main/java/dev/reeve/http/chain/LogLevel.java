package dev.reeve.http.chain;

/** How much of each exchange is logged; secrets appear at no level. */
public enum LogLevel {
  /** Nothing. */
  NONE,
  /** A line an exchange: {@code -v}. */
  SHORT,
  /** The headers too: {@code -vv}. */
  DETAIL,
  /** The bodies too: {@code --debug}. */
  WIRE
}
