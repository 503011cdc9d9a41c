package dev.reeve.shell.cli.shell;

import dev.reeve.completion.Candidate;
import dev.reeve.completion.Candidates;
import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.shell.jshell.JavaSession;
import dev.reeve.shell.repl.command.Language;
import java.util.List;

/** Java at the prompt; JShell loads when it is made. */
final class JavaLanguage implements Language, AutoCloseable {
  private final JavaSession java;

  JavaLanguage(Session session, List<String> vendors) {
    this.java = JavaSession.open(session, vendors);
  }

  @Override
  public String name() {
    return "java";
  }

  @Override
  public Outcome evaluate(String text) {
    return java.evaluate(text);
  }

  @Override
  public boolean needsMore(String text) {
    return java.needsMore(text);
  }

  @Override
  public Candidates at(String text, int cursor) {
    JavaSession.Suggested found = java.at(text, cursor);
    return new Candidates(
        found.start(),
        found.texts().stream().map(each -> new Candidate(each, "Java", "", false)).toList());
  }

  @Override
  public void cancel() {
    java.cancel();
  }

  @Override
  public void close() {
    java.close();
  }
}
