package dev.reeve.simulator.soak

import dev.reeve.simulator.testing.OnSimulator
import dev.reeve.value.Arguments
import dev.reeve.value.Job
import dev.reeve.value.Wait

/** One sort of record: what is done to it, and what the client believes of it. */
abstract class Kind {
  final Map<String, String> believed = [:]
  final Map<String, String> ids = [:]
  protected final OnSimulator simulator

  protected Kind(OnSimulator simulator) {
    this.simulator = simulator
  }

  /** Makes a record; gives what is then to be seen of it. */
  abstract String create(String key)

  /** Changes it; gives what is then to be seen of it. */
  abstract String change(String key, int number)

  abstract void remove(String key)

  /** What is there by key; also learns identifiers. A read that gave up is the caller's to repeat. */
  abstract Map<String, String> listed()

  /** Calls an operation; what goes on after the answer is waited for. */
  protected Object call(Map<String, Object> named = [:], String name, Object... positional) {
    def outcome = simulator.session.call(name, new Arguments(positional as List, named, Optional.empty()))
    outcome.error().ifPresent { throw it }
    def value = outcome.value()
    value instanceof Job ? value.live().await(value, Wait.DEFAULT) : value
  }
}
