package dev.reeve.completion;

import dev.reeve.completion.Position.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows the chains of names and the calls they open, token by token. */
final class Chains {
  private static final class Level {
    private final boolean block;
    private final List<Step> before;
    private List<Step> call;

    Level(boolean block, List<Step> before, List<Step> call) {
      this.block = block;
      this.before = before;
      this.call = call;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();
  private List<Step> chain = new ArrayList<>();

  Chains() {
    levels.push(new Level(true, List.of(), List.of()));
  }

  /** The chain that the next dot goes on from. */
  List<Step> chain() {
    return chain;
  }

  /** The call whose argument a name at this place is; empty for none, or one of a map. */
  List<Step> call() {
    return levels.element().call;
  }

  /** The call within whose arguments this place is, however deep. */
  List<Step> around() {
    return levels.stream()
        .map(level -> level.call)
        .filter(call -> !call.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A name that begins a chain. */
  void first(String name) {
    bare();
    chain = new ArrayList<>(List.of(new Step(Step.Type.NAME, name)));
  }

  /** A name behind a dot; false when nobody knows what stands before the dot. */
  boolean dotted(String name) {
    if (!chain.isEmpty()) {
      chain.add(new Step(Step.Type.NAME, name));
    }
    return !chain.isEmpty();
  }

  /** A literal, or the name of an argument: neither goes on. */
  void argument() {
    bare();
    chain = new ArrayList<>();
  }

  /** A chain followed by something with a blank between is a call without parentheses. */
  private void bare() {
    if (chain.size() > 1) {
      levels.element().call = chain;
    }
  }

  void line() {
    chain = new ArrayList<>();
    if (levels.element().block) {
      levels.element().call = List.of();
    }
  }

  void mark(Token token) {
    switch (token.text()) {
      case "(" -> open(false, chain);
      case "[", "{" -> {
        if (token.spaced()) {
          bare();
        }
        open(token.text().equals("{"), List.of());
      }
      case ")" -> close(Step.Type.CALL);
      case "]" -> close(Step.Type.INDEX);
      case "}" -> {
        close(Step.Type.CALL);
        chain = new ArrayList<>();
      }
      case "." -> {}
      default -> chain = new ArrayList<>();
    }
  }

  private void open(boolean block, List<Step> call) {
    levels.push(new Level(block, chain, call));
    chain = new ArrayList<>();
  }

  private void close(Step.Type step) {
    chain = new ArrayList<>();
    if (levels.size() > 1) {
      Level closed = levels.pop();
      if (!closed.before.isEmpty()) {
        chain.addAll(closed.before);
        chain.add(new Step(step, ""));
      }
    }
  }
}
