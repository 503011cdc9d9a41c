package dev.reeve.simulator.vendors.pure1.query;

/** A query that Pure1 answers with 400 and one element of {@code errors}. */
public final class QueryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String context;

  /**
   * A fault.
   *
   * @param message what is wrong, e.g. {@code Invalid value}
   * @param context the offending text
   */
  public QueryFault(String message, String context) {
    super(message);
    this.context = context;
  }

  /** The offending text. */
  public String context() {
    return context;
  }

  static QueryFault unquoted(String element) {
    return new QueryFault(
        "Invalid value", "String literals must be enclosed in single (') quotes: " + element);
  }
}
