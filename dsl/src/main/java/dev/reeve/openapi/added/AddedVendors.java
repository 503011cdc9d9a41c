package dev.reeve.openapi.added;

import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.openapi.compiled.CompiledForm;
import dev.reeve.vendor.Vendor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The vendors that a user added, each in a folder of its name: {@code document} and {@code overlay}
 * as they were fetched, {@code vendor.json} with what was accepted, and the compiled form, made
 * anew when another version of Reeve wrote it.
 */
public final class AddedVendors {
  /** None. */
  public static final AddedVendors NONE = new AddedVendors(Path.of("/dev/null/none"));

  private static final String FACTS = "vendor.json";
  private static final String DOCUMENT = "document";
  private static final String OVERLAY = "overlay";

  private final Path folder;

  /** Those kept in that folder, which need not be there. */
  public AddedVendors(Path folder) {
    this.folder = folder;
  }

  /** Their names, in order. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(each -> Files.exists(each.resolve(FACTS)))
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** What is kept of one; empty when there is none of that name. */
  public Optional<AddedVendor> find(String name) {
    Path facts = folder.resolve(name).resolve(FACTS);
    if (!Files.exists(facts)) {
      return Optional.empty();
    }
    try {
      return Optional.of(AddedVendor.read(name, Json.parse(Files.readAllBytes(facts))));
    } catch (IOException | JsonException damaged) {
      throw damaged(name);
    }
  }

  /** One of them. */
  public Vendor load(String name) {
    Path compiled = compiled(name);
    try {
      return CompiledForm.read(new ByteArrayInputStream(Files.readAllBytes(compiled)));
    } catch (IOException | RuntimeException missingOrDamaged) {
      Vendor vendor = read(name).vendor();
      compile(name, vendor);
      return vendor;
    }
  }

  /** Keeps a vendor, in place of one of the same name. */
  public void keep(Candidate candidate) {
    String name = candidate.facts().name();
    Path own = folder.resolve(name);
    byte[] overlay = candidate.overlay();
    try {
      Files.createDirectories(own);
      clear(own);
      Files.write(own.resolve(DOCUMENT), candidate.document());
      if (overlay != null) {
        Files.write(own.resolve(OVERLAY), overlay);
      }
      compile(name, candidate.vendor());
      // last: a vendor whose facts are there is whole
      write(own.resolve(FACTS), Json.bytes(candidate.facts().written()));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Forgets a vendor. */
  public void remove(String name) {
    Path own = folder.resolve(name);
    try {
      clear(own);
      Files.delete(own);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void clear(Path own) throws IOException {
    // first, so that no other start finds half a vendor
    Files.deleteIfExists(own.resolve(FACTS));
    try (Stream<Path> files = Files.list(own)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
  }

  private Candidate read(String name) {
    AddedVendor facts = find(name).orElseThrow(() -> damaged(name));
    Path own = folder.resolve(name);
    try {
      Candidate.Text document =
          new Candidate.Text(facts.source(), Files.readAllBytes(own.resolve(DOCUMENT)));
      Optional<Candidate.Text> overlay =
          facts.overlay().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Candidate.Text(
                      facts.overlay().get(), Files.readAllBytes(own.resolve(OVERLAY))));
      return Candidate.of(name, document, overlay);
    } catch (IOException missing) {
      throw damaged(name);
    }
  }

  /** A folder that can't be written only costs the next start the same again. */
  private void compile(String name, Vendor vendor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CompiledForm.write(vendor, bytes);
      write(compiled(name), bytes.toByteArray());
    } catch (IOException refused) {
      return;
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path compiled(String name) {
    return folder.resolve(name).resolve("compiled-" + CompiledForm.shape());
  }

  private UsageException damaged(String name) {
    return new UsageException(
        "What is kept of vendor " + name + " can't be read.",
        "in " + folder.resolve(name),
        "add it again: reeve vendor add " + name + " SOURCE");
  }
}
