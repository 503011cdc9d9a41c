package dev.reeve.shell.cli.session;

import dev.reeve.engine.attend.Attendant.Question;
import dev.reeve.shell.output.format.SafeText;

/** What is shown of a write before it is sent, and what is asked. */
final class ConfirmText {
  private static final int BODY = 400;

  private ConfirmText() {}

  static String of(Question question) {
    String target = question.target().isEmpty() ? "" : " of " + SafeText.of(question.target());
    String body =
        question.body().isEmpty() ? "" : "\n  " + SafeText.cut(SafeText.of(question.body()), BODY);
    return question.call()
        + target
        + ", profile "
        + question.profile()
        + "\n  "
        + SafeText.of(question.line())
        + body;
  }

  static String ask(Question question) {
    return question.deletes() > 1
        ? "It deletes " + question.deletes() + ". Type their count to send it: "
        : "Send it? [y/N] ";
  }
}
