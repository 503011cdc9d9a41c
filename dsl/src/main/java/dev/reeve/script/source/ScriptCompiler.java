package dev.reeve.script.source;

import dev.reeve.library.Library;
import dev.reeve.library.store.Shelf;
import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.words.ScriptBase;
import dev.reeve.secret.Sealer;
import dev.reeve.value.Reach.Rule;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.codehaus.groovy.util.ReleaseInfo;

/** Compiles scripts, or takes them from the cache. Safe for concurrent use. */
public final class ScriptCompiler {
  private static final String SUFFIX = ".groovy";
  private static final String OPTIONS = "2 indy 17 " + new TreeMap<>(DefaultImports.NAMES);

  private final Optional<ScriptCache> cache;
  private final String version;
  private final Shelf libraries;
  private final Predicate<String> secret;

  /** A compiler of scripts that import no library. */
  public ScriptCompiler(Optional<Path> cacheFolder, Supplier<Sealer> stateKey, String version) {
    this(cacheFolder, stateKey, version, Shelf.empty(), text -> false);
  }

  /**
   * A compiler.
   *
   * @param cacheFolder where compiled scripts are kept; empty for none
   * @param stateKey signs cache entries; asked only when there is a cache
   * @param version Reeve's version
   * @param libraries what scripts may import from
   * @param secret whether a text holds a known secret: its classes are not kept
   */
  public ScriptCompiler(
      Optional<Path> cacheFolder,
      Supplier<Sealer> stateKey,
      String version,
      Shelf libraries,
      Predicate<String> secret) {
    this.secret = secret;
    this.cache = cacheFolder.map(folder -> new ScriptCache(folder, stateKey));
    this.version = version;
    this.libraries = libraries;
  }

  /**
   * The classes of a text.
   *
   * @param earlier loaders of earlier lines of the prompt, whose classes it may name
   * @throws dev.reeve.script.words.ScriptException where it does not compile, with line and column
   */
  public LoadedScript load(ScriptSource source, List<ScriptLoader> earlier) {
    // A line that may name classes of earlier lines means what those lines say: not kept.
    boolean keeps = earlier.isEmpty() && !secret.test(source.text());
    String key = ScriptCache.key(source, facts());
    Optional<CompiledScript> known =
        keeps ? cache.flatMap(entries -> entries.find(key)) : Optional.empty();
    CompiledScript script =
        known.orElseGet(() -> GroovyFrontEnd.compile(source, earlier, libraries));
    if (keeps && known.isEmpty()) {
      cache.ifPresent(entries -> entries.keep(key, script));
    }
    return loaded(source, script, earlier);
  }

  /** Whether the classes of a text are kept from an earlier time. */
  public boolean kept(ScriptSource source) {
    return cache.flatMap(entries -> entries.find(ScriptCache.key(source, facts()))).isPresent();
  }

  /** What a compiled script depends on besides its text; asking for it starts no Groovy. */
  private String facts() {
    return String.join("\n", OPTIONS, version, ReleaseInfo.getVersion(), libraries.fingerprint());
  }

  /** Its libraries are verified also where it comes out of the cache: one changed byte, no run. */
  private LoadedScript loaded(
      ScriptSource source, CompiledScript script, List<ScriptLoader> earlier) {
    Map<String, List<Rule>> reach = new HashMap<>();
    Map<String, String> digests = new TreeMap<>();
    libraries
        .owner(source.name())
        .ifPresent(
            library -> {
              reach.put("", LibraryReach.rules(library.manifest()));
              digests.put(library.manifest().name(), library.digest());
            });
    for (String name : script.libraries()) {
      Library library = libraries.library(name);
      reach.put(Library.packageOf(name), LibraryReach.rules(library.manifest()));
      digests.put(name, library.digest());
    }
    ScriptLoader loader =
        new ScriptLoader(ScriptBase.class.getClassLoader(), script.classes(), earlier, reach);
    return new LoadedScript(
        main(script, loader), loader, script.methods(), script.description(), digests);
  }

  private static Optional<Class<? extends ScriptBase>> main(
      CompiledScript script, ScriptLoader loader) {
    if (script.main().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(loader.loadClass(script.main()).asSubclass(ScriptBase.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of a library's script as it is now, by the name that errors show it under. */
  public Optional<String> ofLibrary(String name) {
    return name.contains("/") && name.endsWith(SUFFIX)
        ? Optional.of(libraries.script(name.substring(0, name.length() - SUFFIX.length())).text())
        : Optional.empty();
  }

  /** What the head of a script says; nothing of it is run. */
  public ScriptDescription describe(ScriptSource source) {
    return cache
        .flatMap(entries -> entries.find(ScriptCache.key(source, facts())))
        .map(CompiledScript::description)
        .orElseGet(() -> GroovyFrontEnd.describe(source));
  }
}
