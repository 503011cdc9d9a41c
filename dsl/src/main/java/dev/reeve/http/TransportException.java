package dev.reeve.http;

import dev.reeve.errors.UnreachableException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No answer came; says whether the request may have arrived. */
public final class TransportException extends UnreachableException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final boolean sent;
  private final boolean givenUp;

  /** Why no answer came. */
  public enum Reason {
    /** The connection was refused, by the server or by a proxy. */
    REFUSED,
    /** The host's name is unknown. */
    UNKNOWN_HOST,
    /** The server or we refused a certificate, or no secure connection came about. */
    TLS,
    /** Nothing came in time. */
    TIMEOUT,
    /** The connection was lost. */
    LOST,
    /** The answer is larger than we take. */
    TOO_LARGE;

    /** Whether the same may go well a moment later. */
    public boolean passing() {
      return this != TLS && this != TOO_LARGE;
    }
  }

  /**
   * An error with its three lines.
   *
   * @param text what happened, where, what to do
   * @param sent whether a byte of the request was sent
   */
  public TransportException(Reason reason, boolean sent, String[] text, @Nullable Throwable cause) {
    super(text, facts(reason, sent), cause);
    this.reason = reason;
    this.sent = sent;
    this.givenUp = false;
  }

  private TransportException(TransportException last) {
    super(new String[] {last.what(), last.where(), last.remedy()}, last.facts(), last.getCause());
    this.reason = last.reason;
    this.sent = last.sent;
    this.givenUp = true;
  }

  /** The same after the last attempt, as an error that is not to be tried again further out. */
  public TransportException givenUp() {
    return new TransportException(this);
  }

  /** Whether all attempts were made, such as those of a login that a call waited for. */
  public boolean isGivenUp() {
    return givenUp;
  }

  /** Why no answer came. */
  public Reason reason() {
    return reason;
  }

  /** Whether a byte of the request was sent, so that it may have arrived. */
  public boolean sent() {
    return sent;
  }

  /**
   * Whether the request may have arrived, told by any error that left the door: no only where the
   * error, or the one that caused it, says so.
   */
  public static boolean sent(Throwable error) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (each instanceof TransportException transport) {
        return transport.sent();
      }
    }
    return true;
  }

  private static Map<String, Object> facts(Reason reason, boolean sent) {
    return Map.of("reason", reason.name(), "sent", sent);
  }
}
