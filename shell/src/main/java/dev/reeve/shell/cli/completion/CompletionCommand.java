package dev.reeve.shell.cli.completion;

import dev.reeve.errors.UsageException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reeve completion SHELL}, for every shell that {@code Main} has no script for. */
@Command(name = "completion", description = "print the completion script for bash, zsh or fish")
public final class CompletionCommand implements Callable<Integer> {
  @Parameters(paramLabel = "bash|zsh|fish", description = "the shell")
  private String shell = "";

  @Override
  public Integer call() {
    throw new UsageException(
        "there is no completion for '" + shell + "'",
        "for reeve completion",
        "name one of bash, zsh, fish");
  }
}
