package dev.reeve.shell.cli.access;

import dev.reeve.engine.Engine;
import dev.reeve.errors.UsageException;
import dev.reeve.profile.file.ProfileEditor;
import dev.reeve.profile.vault.Unlock;
import dev.reeve.profile.vault.Vault;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Questions;
import java.util.List;
import java.util.Map;

/** {@code reeve profile add NAME VENDOR [word=value...]}. */
public final class ProfileAddition {
  private ProfileAddition() {}

  /** Adds or changes a vendor of a profile, asking for what is not given. */
  public static int add(
      Console console, GlobalOptions options, String profile, String vendor, List<String> words) {
    if (profile.equals("demo")) {
      throw new UsageException(
          "The profile demo is built in: it is the simulator.",
          "for profile add demo " + vendor,
          "choose another name");
    }
    Questions questions = new Questions(console, options);
    Vault vault =
        new Vault(
            console.folders(),
            Unlock.of(console.environment(), console.folders(), questions.hidden()));
    try (Engine engine = Opened.withoutProfiles(console)) {
      Map<String, Object> settings =
          new NewSettings(profile, vendor, engine, questions, vault::put).given(words).complete();
      new ProfileEditor(console.folders()).set(profile, vendor, settings);
    }
    console
        .err()
        .println(
            "kept in "
                + console.folders().shown(console.folders().profiles())
                + "; try it: reeve profile test "
                + word(profile));
    return 0;
  }

  /** A name as it is typed in a shell. */
  private static String word(String name) {
    return name.matches("[\\w.-]+") ? name : "'" + name + "'";
  }
}
