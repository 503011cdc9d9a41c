package dev.reeve.auth.login;

import java.time.Duration;
import java.util.Optional;

/** The person who logs in where a vendor wants one. */
public interface Person {
  /** Whether somebody is there who reads and can open an address. */
  boolean there();

  /** Tells what to do; the login goes on when it was done. */
  void visit(Visit visit);

  /**
   * What the person is to do: open an address and enter a code there (RFC 8628, 3.3).
   *
   * @param vendor its title
   * @param address to open
   * @param code to enter
   * @param whole an address that holds the code, if the vendor told one
   * @param life how long the code is good
   */
  record Visit(String vendor, String address, String code, Optional<String> whole, Duration life) {}
}
