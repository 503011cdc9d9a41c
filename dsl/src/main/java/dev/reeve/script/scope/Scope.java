package dev.reeve.script.scope;

import dev.reeve.value.Context;

/**
 * What is in force where an operation is called.
 *
 * @param owner the session it belongs to; two sessions of one process never see each other's
 * @param context profile, scope words, options and reach
 * @param lane where its parallel blocks are numbered
 */
public record Scope(Object owner, Context context, Lane lane) {

  /** The first scope of a session. */
  public static Scope root(Object owner, Context context) {
    return new Scope(owner, context, Lane.main());
  }

  /** The same lane under another context. */
  public Scope with(Context other) {
    return new Scope(owner, other, lane);
  }

  /** The same in another lane. */
  public Scope in(Lane other) {
    return new Scope(owner, context.inLane(other.name()), other);
  }
}
