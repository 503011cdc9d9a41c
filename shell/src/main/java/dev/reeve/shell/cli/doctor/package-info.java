/**
 * {@code reeve doctor}: looks at all that Reeve stands on, and says what to do about what is wrong.
 *
 * <p>May use: what {@code shell.cli} may. Start reading at {@link
 * dev.reeve.shell.cli.doctor.DoctorCommand}.
 */
@NullMarked
package dev.reeve.shell.cli.doctor;

import org.jspecify.annotations.NullMarked;
