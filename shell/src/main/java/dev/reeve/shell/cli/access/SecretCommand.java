package dev.reeve.shell.cli.access;

import dev.reeve.errors.UsageException;
import dev.reeve.profile.vault.Unlock;
import dev.reeve.profile.vault.Vault;
import dev.reeve.secret.Secret;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Questions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reeve secret set|list|remove|rotate|key-file}. */
@Command(name = "secret", description = "the vault: secrets that profiles name as vault:NAME")
public final class SecretCommand {
  private final Console console;

  /** A command that writes to that console. */
  public SecretCommand(Console console) {
    this.console = console;
  }

  @Command(name = "set", description = "keep a secret: typed, or from standard input")
  int set(@Mixin GlobalOptions options, @Parameters(paramLabel = "NAME") String name) {
    Questions questions = new Questions(console, options);
    Secret secret =
        questions
            .piped()
            .or(() -> questions.hidden().ask("Secret " + name))
            .filter(some -> !some.reveal().isEmpty())
            .orElseThrow(() -> nothing(name));
    vault(options).put(name, secret);
    console.err().println("kept; a profile names it as \"vault:" + name + "\"");
    return 0;
  }

  @Command(name = "list", description = "list the names; needs no passphrase")
  int list(@Mixin GlobalOptions options) {
    vault(options).names().forEach(console.out()::println);
    return 0;
  }

  @Command(name = "remove", description = "take a secret away")
  int remove(@Mixin GlobalOptions options, @Parameters(paramLabel = "NAME") String name) {
    if (!vault(options).remove(name)) {
      throw new UsageException(
          "The vault has no entry `" + name + "`.", "for secret remove", "see reeve secret list");
    }
    console.err().println("removed");
    return 0;
  }

  @Command(name = "rotate", description = "a new passphrase, and everything sealed anew")
  int rotate(@Mixin GlobalOptions options) {
    boolean shut = vault(options).rotate();
    console
        .err()
        .println(
            "the vault has a new passphrase"
                + (shut ? "; no key file opens it any more: reeve secret key-file FILE" : ""));
    return 0;
  }

  @Command(
      name = "key-file",
      description = "let a key file open the vault too, for unattended runs; made where missing")
  int keyFile(@Mixin GlobalOptions options, @Parameters(paramLabel = "FILE") Path file) {
    vault(options).addKeyFile(file.toAbsolutePath());
    console.err().println("unattended runs open the vault with " + Unlock.VARIABLE + "=" + file);
    return 0;
  }

  private Vault vault(GlobalOptions options) {
    Questions questions = new Questions(console, options);
    return new Vault(
        console.folders(), Unlock.of(console.environment(), console.folders(), questions.hidden()));
  }

  private static UsageException nothing(String name) {
    return new UsageException(
        "No secret was given.",
        "for secret set " + name,
        "type it at the prompt, or pipe it: pass show x | reeve secret set " + name);
  }
}
