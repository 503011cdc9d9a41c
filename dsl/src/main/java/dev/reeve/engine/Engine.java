package dev.reeve.engine;

import dev.reeve.auth.VendorShapes;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.scheme.Schemes;
import dev.reeve.engine.addition.Additions;
import dev.reeve.engine.assembly.Catalog;
import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.engine.assembly.EngineSettings;
import dev.reeve.engine.assembly.SessionParts;
import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.engine.isolation.Isolation;
import dev.reeve.engine.keeping.Keeping;
import dev.reeve.http.Pause;
import dev.reeve.http.Running;
import dev.reeve.library.store.Shelf;
import dev.reeve.profile.Folders;
import dev.reeve.profile.ProfileSource;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.VendorShape;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reeve as a library: vendors, profiles, and sessions that call and evaluate. Built once; building
 * it reads no document, no profile and no script, and loads neither Groovy nor a network library.
 * Safe for concurrent use.
 */
public final class Engine implements AutoCloseable {
  private final EngineParts parts;
  private final ScriptCompiler compiler;
  private final Shelf libraries;

  private Engine(Builder builder) {
    this.parts =
        new EngineParts(
            new EngineSettings(
                builder.version,
                builder.folders,
                builder.environment,
                builder.sources,
                builder.pauses,
                builder.authorities,
                builder.isolation));
    this.libraries = builder.libraries;
    this.compiler =
        new ScriptCompiler(
            Optional.of(builder.folders.cache().resolve("scripts")).filter(any -> builder.cache),
            parts::stateKey,
            builder.version,
            builder.libraries,
            parts.redactor()::knows);
  }

  /** Starts building an engine. */
  public static Builder builder() {
    return new Builder();
  }

  /** Names of all vendors of a user; no engine has to be built to know them. */
  public static List<String> vendorNames(Folders folders) {
    return Catalog.of(folders).names();
  }

  /** Names of the vendors, in the order help lists them. */
  public List<String> vendors() {
    return parts.catalog().names();
  }

  /**
   * The facts of a vendor, as a profile without the operator switch sees it.
   *
   * @throws dev.reeve.errors.UsageException when there is none of that name
   */
  public Vendor vendor(String name) {
    return parts.catalog().vendor(name, false);
  }

  /**
   * What a profile may say of a vendor, in the order of asking: its address, what its authenticator
   * declares, its scope words, how it is trusted.
   */
  public List<Setting> settings(String vendor) {
    return Setting.of(vendor(vendor));
  }

  /** Which settings of a vendor say how it is reached, and which only its scope. */
  public VendorShape shape(String vendor) {
    return VendorShapes.of(vendor(vendor));
  }

  /** The credentials without which a vendor can't be called, given those that are there. */
  public List<String> missing(String vendor, Set<String> present) {
    return Schemes.of(vendor(vendor)).missing(present).stream().map(CredentialField::name).toList();
  }

  /**
   * What the head of a script says; nothing of the script is run, no profile is needed.
   *
   * @param name shown in errors, e.g. {@code greet.groovy}
   * @param reserved options of the command itself, which no parameter may take
   * @throws dev.reeve.errors.ReeveException where it does not parse, or clashes
   */
  public ScriptHead describe(String name, String text, Collection<String> reserved) {
    return ScriptHead.of(new Heads(compiler).describe(ScriptSource.file(name, text), reserved));
  }

  /** Adds vendors by their documents, and takes them away. */
  public Additions additions() {
    return new Additions(parts);
  }

  /** Looks for mistakes of scripts without running them. */
  public Checks checks() {
    return new Checks(
        vendors(),
        name -> parts.catalog().vendor(name, true),
        compiler,
        parts.profiles(),
        libraries);
  }

  /** The profiles of all sources. */
  public Profiles profiles() {
    return parts.profiles();
  }

  /**
   * A new session.
   *
   * @throws dev.reeve.profile.ProfileException when the profile is not there or none is the default
   */
  public Session session(SessionOptions options) {
    SessionParts own = new SessionParts(parts, options, Keeping.NONE);
    String profile = own.profiles().start(options.profile());
    return new Session(own, compiler, Context.of(profile).withOptions(options.calls()));
  }

  /** Makes plans of what would be written. */
  public Plans plans() {
    return new Plans(parts, compiler);
  }

  /** Runs of scripts that keep a journal. */
  public Runs runs() {
    return new Runs(parts, compiler);
  }

  /**
   * Ends what all sessions do, and all that they would begin, for the process is about to end;
   * whether any did anything. May come from any thread.
   */
  public boolean stop() {
    return parts.stop();
  }

  /** Closes idle connections. */
  @Override
  public void close() {
    parts.close();
  }

  /** What an engine is built of. */
  public static final class Builder {
    final List<ProfileSource> sources = new ArrayList<>();
    String version = "dev";
    Folders folders = Folders.ofProcess();
    Map<String, String> environment = System.getenv();
    boolean cache = true;
    Optional<Path> authorities = Optional.empty();
    Shelf libraries = Shelf.empty();
    Isolation isolation = Isolation.NONE;
    Function<Running, Pause> pauses = Pause::real;

    private Builder() {}

    /** Reeve's version, for {@code User-Agent} and the key of cached scripts. */
    public Builder version(String told) {
      version = told;
      return this;
    }

    /** Adds a source of profiles; of two profiles with one name the earlier source's counts. */
    public Builder profiles(ProfileSource source) {
      sources.add(source);
      return this;
    }

    /** Where files are kept; those of the process where nothing is said. */
    public Builder folders(Folders told) {
      folders = told;
      return this;
    }

    /** The environment variables; those of the process where nothing is said. */
    public Builder environment(Map<String, String> told) {
      environment = Map.copyOf(told);
      return this;
    }

    /** How sessions wait and read the clock; in real time where nothing is said. */
    public Builder pauses(Function<Running, Pause> told) {
      pauses = told;
      return this;
    }

    /** A file of authorities that are trusted besides those that profiles or the system name. */
    public Builder authorities(Optional<Path> told) {
      authorities = told;
      return this;
    }

    /** What scripts import from; nothing where nothing is said. */
    public Builder libraries(Shelf told) {
      libraries = told;
      return this;
    }

    /** Which scripts may not run in this process; none where nothing is said. */
    public Builder isolation(Isolation told) {
      isolation = told;
      return this;
    }

    /** Compiles each script anew. */
    public Builder withoutScriptCache() {
      cache = false;
      return this;
    }

    /** The engine. */
    public Engine build() {
      return new Engine(this);
    }
  }
}
