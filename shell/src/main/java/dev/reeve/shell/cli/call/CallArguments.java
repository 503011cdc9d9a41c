package dev.reeve.shell.cli.call;

import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Untyped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words of a command line as arguments of a call: {@code ID}, {@code k=v} (text), {@code k.sub=v}
 * (nested), {@code k:=JSON}, {@code k=@file} (its text), {@code k:=@file} (its JSON); a repeated
 * name makes a list.
 */
final class CallArguments {
  private final List<@Nullable Object> positional = new ArrayList<>();
  private final Map<String, @Nullable Object> named = new LinkedHashMap<>();

  private CallArguments() {}

  static Arguments of(List<String> words) {
    CallArguments arguments = new CallArguments();
    words.forEach(arguments::take);
    return new Arguments(arguments.positional, arguments.named, Optional.empty());
  }

  private void take(String word) {
    int equals = word.indexOf('=');
    boolean json = equals > 0 && word.charAt(equals - 1) == ':';
    String name = equals < 0 ? "" : word.substring(0, json ? equals - 1 : equals);
    if (name.isEmpty() || name.contains(" ")) {
      positional.add(new Untyped(word));
      return;
    }
    String text = word.substring(equals + 1);
    put(name, json ? json(name, text) : text(name, text));
  }

  private static Object text(String name, String text) {
    return text.startsWith("@") ? read(name, text.substring(1)) : new Untyped(text);
  }

  private static @Nullable Object json(String name, String text) {
    String source = text.startsWith("@") ? read(name, text.substring(1)) : text;
    try {
      return Json.parse(source);
    } catch (JsonException e) {
      throw new UsageException(
          "the value is no JSON: " + e.getMessage(),
          "for argument " + name,
          "write " + name + "=" + text + " if it is meant as text");
    }
  }

  private static String read(String name, String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(
          "cannot read " + file,
          "for argument " + name,
          "name a file that exists and holds UTF-8 text");
    }
  }

  /** {@code a.b=1} nests, unless the whole name is given in brackets as the wire has it. */
  private void put(String name, @Nullable Object value) {
    Map<String, @Nullable Object> map = named;
    String rest = name;
    while (rest.contains(".") && !rest.contains("[")) {
      int dot = rest.indexOf('.');
      map = nested(map, rest.substring(0, dot), name);
      rest = rest.substring(dot + 1);
    }
    map.put(rest, map.containsKey(rest) ? joined(map.get(rest), value) : value);
  }

  /** A name given again makes a list; one that was a list already grows by one. */
  private static Object joined(@Nullable Object before, @Nullable Object more) {
    List<@Nullable Object> list = new ArrayList<>();
    if (before instanceof List<?> several) {
      list.addAll(several);
    } else {
      list.add(before);
    }
    list.add(more);
    return list;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> nested(
      Map<String, @Nullable Object> map, String key, String name) {
    Object inner = map.computeIfAbsent(key, k -> new LinkedHashMap<String, @Nullable Object>());
    if (inner instanceof Map<?, ?> found) {
      return (Map<String, @Nullable Object>) found;
    }
    throw new UsageException(
        key + " is given both as a value and with members",
        "for argument " + name,
        "give either " + key + "=... or " + key + ".member=...");
  }
}
