package dev.reeve.journal;

import dev.reeve.http.Answer;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.vendor.ErrorRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Refusals that come with the status of success, as PGO's do. */
final class Enveloped {
  /** A refusal is short; nothing longer is read for it. */
  private static final int LONGEST = 1 << 16;

  private Enveloped() {}

  /** Whether it is one. A second answer behind it tells that the work was done: then it is none. */
  static boolean refuses(Request request, Answer answer) {
    ErrorRule errors = request.invocation().vendor().errors();
    long size = answer.content().size();
    if (errors.envelope().isEmpty() || !answer.success() || size == 0 || size > LONGEST) {
      return false;
    }
    try (InputStream in = answer.content().open()) {
      Object body = Json.parse(in);
      return errors.refuses(pointer -> Json.at(body, pointer));
    } catch (JsonException other) {
      return false;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
