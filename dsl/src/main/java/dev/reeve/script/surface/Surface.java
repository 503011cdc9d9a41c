package dev.reeve.script.surface;

import dev.reeve.call.result.Refusals;
import dev.reeve.errors.UsageException;
import dev.reeve.script.scope.Lane;
import dev.reeve.script.scope.RunClock;
import dev.reeve.script.scope.Scope;
import dev.reeve.script.scope.Scopes;
import dev.reeve.script.scope.SourceLines;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One session's view of all vendors: what nodes and values share. Safe for concurrent use. */
public final class Surface implements RunClock {
  private final Calls calls;
  private final Values values = new Values(this);
  private final Refused refused = new Refused();
  private final AtomicInteger openBlocks = new AtomicInteger();
  private volatile Scope root;

  /** A view that calls through that port and starts under that context. */
  public Surface(Calls calls, Context context) {
    this.calls = calls;
    this.root = Scope.root(this, context);
  }

  /** The scope outside of all blocks. */
  public Scope root() {
    return root;
  }

  /** Changes the scope outside of all blocks, as {@code /using} and {@code /profile} do. */
  public void root(Context context) {
    root = root.with(context);
  }

  /** Turns what calls give into what scripts see, and back. */
  public Values values() {
    return values;
  }

  /** What vendors refused within good answers. */
  public Refused refused() {
    return refused;
  }

  /** A value from outside: the one of the past where the run has one. */
  public @Nullable Object outside(String what, Supplier<@Nullable Object> live) {
    return calls.outside(scope().context(), what, live);
  }

  @Override
  public Instant now() {
    return Instant.parse(String.valueOf(outside("now", () -> Instant.now().toString())));
  }

  @Override
  public void sleep(Duration time) {
    calls.sleep(scope().context(), time);
  }

  /** The vendor of that name, to be called under the scope in force. */
  public VendorNode vendor(String name) {
    return new VendorNode(this, name);
  }

  /**
   * The scope in force on this thread.
   *
   * @throws UsageException on a thread that no scope reached while a block is open: its scope can't
   *     be known
   */
  public Scope scope() {
    return Scopes.bound(this).orElseGet(this::unbound);
  }

  /** Runs a block under a scope. */
  public <T extends @Nullable Object> T within(Scope scope, Supplier<T> block) {
    openBlocks.incrementAndGet();
    try {
      return Scopes.within(scope, block);
    } finally {
      openBlocks.decrementAndGet();
    }
  }

  Calls calls() {
    return calls;
  }

  /** The scope in force, at the caller's line: what a call takes. */
  Context here() {
    Context context = scope().context().at(SourceLines.caller());
    return context.withReach(SourceLines.within(context.reach()));
  }

  /**
   * The context in which an item or job is waited for or read again: its own profile and scope,
   * with the options, reach and lane in force.
   */
  Context on(Context own) {
    Context now = here();
    return own.withOptions(now.options()).withReach(now.reach()).inLane(now.lane()).at(now.line());
  }

  @Nullable Object call(Vendor vendor, Operation operation, Arguments arguments) {
    Object value = calls.operation(vendor, operation, arguments, here());
    refused.add(Refusals.of(vendor, operation, arguments, value));
    return values.wrap(value);
  }

  @Nullable Object word(Calls.Place place, String word, Arguments arguments) {
    return values.wrap(calls.word(place, word, arguments, here()));
  }

  private Scope unbound() {
    if (openBlocks.get() == 0) {
      return root.in(Lane.NONE);
    }
    throw new UsageException(
        "No scope is known on this thread.",
        "in thread " + Thread.currentThread().getName(),
        "Start it with a closure written in the script, or call using(...) { } inside it.");
  }
}
