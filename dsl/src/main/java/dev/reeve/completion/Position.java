package dev.reeve.completion;

import dev.reeve.completion.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the text before the cursor says of the place: the chain before a dot, the call whose
 * arguments are being written, the argument's name.
 *
 * @param chain the steps before the word being typed, empty when it stands alone
 * @param call the chain of the call it is an argument of, or null
 * @param indexed whether that call is an index: {@code networks[...]}
 * @param given names of arguments already written in that call
 * @param named the argument whose value is being written, or empty
 * @param word what is typed so far of the word or text
 * @param start where that begins
 * @param quoted whether it is inside a text literal
 */
record Position(
    List<Step> chain,
    @Nullable List<Step> call,
    boolean indexed,
    Set<String> given,
    String named,
    String word,
    int start,
    boolean quoted) {

  /** One step of a chain: a name, a call's result, or an index. */
  record Step(Type type, String name) {
    enum Type {
      NAME,
      CALL,
      INDEX
    }
  }

  static Position of(String before) {
    return new Reader(Token.of(before), before.length()).position();
  }

  /** Walks the tokens from the left, keeping a frame for each open bracket. */
  private static final class Reader {
    private static final class Frame {
      final @Nullable List<Step> call;
      final boolean index;
      final boolean bare;
      final boolean list;
      final Set<String> given = new LinkedHashSet<>();
      String named = "";

      Frame(@Nullable List<Step> call, boolean index, boolean bare) {
        this.list = false;
        this.call = call;
        this.index = index;
        this.bare = bare;
      }

      /** A list that is the value of the argument being written: its elements are that one's. */
      Frame(Frame around) {
        this.list = true;
        this.call = around.call;
        this.index = false;
        this.bare = false;
        this.named = around.named;
      }

      /** Where an element or argument ends. */
      void comma() {
        if (!list) {
          named = "";
        }
      }
    }

    private final List<Token> tokens;
    private final int end;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private List<Step> chain = new ArrayList<>();
    private boolean dotted;

    Reader(List<Token> tokens, int end) {
      this.tokens = tokens;
      this.end = end;
      frames.push(new Frame(null, false, false));
    }

    Position position() {
      boolean partial = !tokens.isEmpty() && typing(tokens.get(tokens.size() - 1));
      int last = partial ? tokens.size() - 1 : tokens.size();
      for (int i = 0; i < last; i++) {
        take(i);
      }
      return partial ? at(tokens.get(last)) : at(new Token(Kind.WORD, "", end, end, endsSpaced()));
    }

    private boolean endsSpaced() {
      return tokens.isEmpty() || tokens.get(tokens.size() - 1).end() < end;
    }

    private boolean typing(Token token) {
      boolean word = token.kind() == Kind.WORD && token.start() + token.text().length() == end;
      return word || token.kind() == Kind.OPEN_TEXT;
    }

    private Position at(Token token) {
      if (!dotted && !chain.isEmpty() && token.spaced()) {
        bareCall();
      }
      Frame frame = frames.element();
      boolean quoted = token.kind() == Kind.OPEN_TEXT;
      int start = quoted ? end - token.text().length() : token.start();
      List<Step> before = dotted ? List.copyOf(chain) : List.of();
      return new Position(
          before, frame.call, frame.index, frame.given, frame.named, token.text(), start, quoted);
    }

    private void take(int i) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case LINE -> endOfLine();
        case WORD -> word(i, token);
        case MARK -> mark(token);
        default -> literal(i, token);
      }
    }

    private void endOfLine() {
      while (frames.element().bare) {
        frames.pop();
      }
      reset();
    }

    private void word(int i, Token token) {
      if (!dotted && !chain.isEmpty() && token.spaced()) {
        bareCall();
      }
      if (colonAfter(i)) {
        name(token.text());
        return;
      }
      if (!dotted) {
        chain = new ArrayList<>();
      }
      chain.add(new Step(Step.Type.NAME, token.text()));
      dotted = false;
    }

    private void literal(int i, Token token) {
      if (!dotted && !chain.isEmpty() && token.spaced()) {
        bareCall();
      }
      if (token.kind() == Kind.TEXT && colonAfter(i)) {
        name(token.text());
      } else {
        reset();
      }
    }

    private void name(String name) {
      frames.element().named = name;
      frames.element().given.add(name);
      reset();
    }

    private boolean colonAfter(int i) {
      return i + 1 < tokens.size() && tokens.get(i + 1).is(":");
    }

    /** {@code networks.create name: 'x'}: a call without parentheses, up to the end of the line. */
    private void bareCall() {
      frames.push(new Frame(List.copyOf(chain), false, true));
      reset();
    }

    private void mark(Token token) {
      switch (token.text()) {
        case "." -> dotted = !chain.isEmpty();
        case "(", "[" -> open(token);
        case "{" -> {
          frames.push(new Frame(null, false, false));
          reset();
        }
        case ")", "]", "}" -> close(token.text());
        case "," -> {
          frames.element().comma();
          reset();
        }
        case ":" -> reset();
        default -> reset();
      }
    }

    private void open(Token token) {
      boolean index = token.text().equals("[");
      boolean ofChain = !chain.isEmpty() && !dotted && !(index && token.spaced());
      if (!ofChain && !chain.isEmpty() && !dotted) {
        bareCall();
      }
      Frame around = frames.element();
      boolean list = index && !ofChain && around.call != null && !around.named.isEmpty();
      frames.push(
          list ? new Frame(around) : new Frame(ofChain ? List.copyOf(chain) : null, index, false));
      reset();
    }

    private void close(String mark) {
      while (frames.size() > 1 && frames.element().bare) {
        frames.pop();
      }
      if (frames.size() == 1) {
        reset();
        return;
      }
      Frame closed = frames.pop();
      reset();
      if (closed.call != null && !closed.list) {
        chain = new ArrayList<>(closed.call);
        chain.add(new Step(mark.equals("]") ? Step.Type.INDEX : Step.Type.CALL, ""));
      }
    }

    private void reset() {
      chain = new ArrayList<>();
      dotted = false;
    }
  }
}
