package dev.reeve.engine;

import dev.reeve.errors.ReeveException;
import dev.reeve.secret.Redactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * An error of a script whose text, or that of a cause, held a secret: the same words with the
 * secret masked, and the trace without its causes.
 */
final class Masked extends ReeveException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Object> facts;

  private Masked(ReeveException error, Redactor redactor) {
    super(
        error.category(),
        redactor.redact(error.what()),
        redactor.redact(error.where()),
        redactor.redact(error.remedy()),
        null);
    this.facts = error.facts();
    setStackTrace(error.getStackTrace());
  }

  /** The error itself where it holds no secret, else one that does not. */
  static ReeveException of(ReeveException error, Redactor redactor) {
    StringWriter all = new StringWriter();
    error.printStackTrace(new PrintWriter(all));
    all.append(error.text());
    String text = all.toString();
    return redactor.redact(text).equals(text) ? error : new Masked(error, redactor);
  }

  @Override
  public Map<String, Object> facts() {
    return facts;
  }
}
