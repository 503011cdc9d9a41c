package dev.reeve.script

import dev.reeve.secret.Sealer
import dev.reeve.http.Pause
import dev.reeve.http.Running
import dev.reeve.json.Csv
import dev.reeve.json.Json
import dev.reeve.script.source.ScriptCompiler
import dev.reeve.script.surface.Calls
import dev.reeve.script.surface.Surface
import dev.reeve.script.words.Services
import dev.reeve.secret.Secret
import dev.reeve.value.Arguments
import dev.reeve.value.Context
import dev.reeve.value.Shown
import dev.reeve.vendor.Operation
import dev.reeve.vendor.Resource
import dev.reeve.vendor.Vendor
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.function.Supplier

/** An engine without vendors: for what a script can do alone. */
class NoVendors implements Calls, Services {
  final List<String> logged = []
  final Map<String, Secret> vault = [:]
  final ByteArrayOutputStream printed = new ByteArrayOutputStream()

  Evaluator evaluator(Optional<Path> cache = Optional.empty()) {
    new Evaluator(new Surface(this, Context.of('dev')), this, new ScriptCompiler(cache, { new Sealer(new byte[32]) }, '0'))
  }

  @Override
  Vendor vendor(String name, Context context) {
    throw new AssertionError((Object) 'there are no vendors here')
  }

  @Override
  Object operation(Vendor vendor, Operation operation, Arguments arguments, Context context) {
    throw new AssertionError((Object) 'there are no vendors here')
  }

  @Override
  Object job(Vendor vendor, Operation operation, Arguments kept, Context context) {
    throw new AssertionError((Object) 'there are no vendors here')
  }

  @Override
  Collection<String> words(Vendor vendor, Resource resource) {
    []
  }

  @Override
  Object word(Calls.Place place, String word, Arguments arguments, Context context) {
    throw new AssertionError((Object) 'there are no vendors here')
  }

  @Override
  Object raw(Vendor vendor, Calls.Raw raw, Map<String, Object> arguments, Context context) {
    throw new AssertionError((Object) 'there are no vendors here')
  }

  @Override
  String json(Object value) {
    Json.print(value)
  }

  @Override
  List<Map<String, String>> rows(String csv) {
    Csv.parse(new StringReader(csv))
  }

  @Override
  String draw(Shown shown) {
    "${shown.form()} of ${shown.data()}"
  }

  @Override
  List<String> vendors() {
    ['pureport', 'clc']
  }

  @Override
  List<String> profiles() {
    ['dev', 'prod-eu', 'prod-us']
  }

  @Override
  boolean profileHas(String profile, String vendor) {
    vendor == 'clc'
  }

  @Override
  Collection<String> scopeWords() {
    ['account', 'namespace']
  }

  @Override
  Optional<Secret> secret(String name) {
    Optional.ofNullable(vault[name])
  }

  @Override
  void keep(String name, Secret secret) {
    vault[name] = secret
  }

  @Override
  Object read(String format, Path file) {
    Json.parse(Files.readString(file))
  }

  @Override
  void log(String level, String text) {
    logged << "$level $text".toString()
  }

  @Override
  PrintStream out() {
    new PrintStream(printed, true, 'UTF-8')
  }

  @Override
  Object outside(Context context, String what, Supplier<Object> live) {
    what == 'now' ? '2026-03-01T12:00:00Z' : live.get()
  }

  @Override
  void sleep(Context context, Duration time) {
    Pause.real(new Running()).sleep(time)
  }

  @Override
  String runId() {
    'r1'
  }

  @Override
  Instant started() {
    Instant.parse('2026-03-01T11:00:00Z')
  }
}
