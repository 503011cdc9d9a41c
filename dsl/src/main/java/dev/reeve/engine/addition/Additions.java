package dev.reeve.engine.addition;

import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.openapi.added.AddedVendor;
import dev.reeve.openapi.added.AddedVendors;
import dev.reeve.openapi.added.Candidate;
import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The vendors that a user adds to those that come with Reeve. */
public final class Additions {
  private static final Set<String> GROOVY =
      Set.of("as", "def", "in", "it", "trait", "var", "owner");

  private final Folders folders;
  private final AddedVendors kept;
  private final DocumentFetch fetch;

  /** Those of that engine's user. */
  public Additions(EngineParts parts) {
    this.folders = parts.folders();
    this.kept = parts.catalog().added();
    this.fetch = new DocumentFetch(parts);
  }

  /** Names of those that are there. */
  public List<String> names() {
    return kept.names();
  }

  /** Where the document of one was taken from; empty for a vendor that was not added. */
  public Optional<String> source(String name) {
    return kept.find(name).map(AddedVendor::source);
  }

  /**
   * Fetches and reads the document of a vendor that is not there yet; nothing is kept.
   *
   * @param name the vendor's word in the DSL
   * @param source an address that begins with {@code https://}, or a file
   * @param overlay the same for an OpenAPI Overlay with names and hints
   * @param reserved names that mean something else already
   * @throws UsageException for a name that can't be one
   * @throws dev.reeve.openapi.DocumentException with every fault of the document
   */
  public Addition fresh(
      String name, String source, Optional<String> overlay, Set<String> reserved) {
    check(name, reserved);
    kept.find(name)
        .ifPresent(
            known -> {
              throw new UsageException(
                  "The vendor " + name + " was added already, from " + known.source() + ".",
                  "for vendor add " + name,
                  "take its document anew: reeve vendor update " + name);
            });
    return new Addition(read(name, source, overlay), Optional.empty());
  }

  /** The same for a vendor that was added; from where it came before when nothing else is said. */
  public Addition anew(String name, Optional<String> source, Optional<String> overlay) {
    AddedVendor before = get(name);
    Candidate read = read(name, source.orElse(before.source()), overlay.or(before::overlay));
    return new Addition(read, Optional.of(before));
  }

  private Candidate read(String name, String source, Optional<String> overlay) {
    return Candidate.of(name, fetch.text(source), overlay.map(fetch::text));
  }

  private AddedVendor get(String name) {
    return kept.find(name).orElseThrow(() -> none(name));
  }

  /** Keeps what was read; an engine built after this has it. */
  public void keep(Addition addition) {
    Candidate candidate = addition.candidate();
    try {
      // whatever the umask: who could change a document could have credentials sent elsewhere
      OwnerOnly.folder(folders.vendors());
      OwnerOnly.folder(folders.vendors().resolve(candidate.facts().name()));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    kept.keep(candidate);
  }

  /** Forgets a vendor that was added. */
  public void remove(String name) {
    get(name);
    kept.remove(name);
  }

  private static void check(String name, Set<String> reserved) {
    if (CompiledVendors.builtIn().contains(name)) {
      throw refused(name, "The vendor " + name + " comes with Reeve.");
    }
    boolean word = name.matches("[a-z][A-Za-z0-9_]*") && !SourceVersion.isKeyword(name);
    if (!word || GROOVY.contains(name)) {
      throw refused(name, "The name `" + name + "` can't be written in a script.");
    }
    if (reserved.contains(name)) {
      throw refused(name, "The word `" + name + "` means something else already.");
    }
  }

  private static UsageException refused(String name, String what) {
    return new UsageException(
        what,
        "for vendor add " + name,
        "choose another name: a small letter, then letters, digits and _");
  }

  private UsageException none(String name) {
    List<String> names = names();
    String hint = Nearest.hint(name, names);
    String known = names.isEmpty() ? "none was added yet" : "added: " + String.join(", ", names);
    boolean ours = CompiledVendors.builtIn().contains(name);
    return new UsageException(
        ours ? "The vendor " + name + " comes with Reeve." : "No vendor " + name + " was added.",
        "for vendor " + name,
        hint.isEmpty() ? known : hint);
  }
}
