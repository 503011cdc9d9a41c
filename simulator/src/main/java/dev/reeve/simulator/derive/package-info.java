/**
 * Answers made from the document alone, for every operation that no vendor answers in its own way:
 * create, list, get, update, delete and whatever else an answer's schema allows.
 *
 * <p>May use: {@code route}, {@code state}, and dsl {@code vendor}, {@code json}, {@code errors}.
 * Start reading at {@link dev.reeve.simulator.derive.Derived}.
 */
@NullMarked
package dev.reeve.simulator.derive;

import org.jspecify.annotations.NullMarked;
