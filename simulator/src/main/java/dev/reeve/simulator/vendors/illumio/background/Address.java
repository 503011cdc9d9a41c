package dev.reeve.simulator.vendors.illumio.background;

import dev.reeve.simulator.state.Values;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An IP address, also one of a range.
 *
 * @param text as it is written
 */
record Address(String text) {
  /** Whether it lies in a range: a block, two ends, or one address where there is no other end. */
  boolean within(String from, String to) {
    String[] block = from.split("/", 2);
    Optional<byte[]> own = bytes(text);
    Optional<byte[]> first = bytes(block[0]);
    Optional<byte[]> last = bytes(to.isEmpty() ? block[0] : to);
    if (own.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return false;
    }
    if (own.get().length != first.get().length) {
      return false;
    }
    long bits = own.get().length * 8L;
    int free = (int) (bits - Values.number(block.length < 2 ? null : block[1], bits));
    BigInteger number = new BigInteger(1, own.get()).shiftRight(free);
    return number.compareTo(new BigInteger(1, first.get()).shiftRight(free)) >= 0
        && number.compareTo(new BigInteger(1, last.get()).shiftRight(free)) <= 0;
  }

  // Only what is written in digits: a name would be looked up.
  private static Optional<byte[]> bytes(String text) {
    try {
      return text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
          ? Optional.of(InetAddress.getByName(text).getAddress())
          : Optional.empty();
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
