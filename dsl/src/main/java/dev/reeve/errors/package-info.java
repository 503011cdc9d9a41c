/**
 * The exception tree. Every leaf lies beside the code that throws it and has an exit category.
 *
 * <pre>
 * ReeveException                 what happened, where in the user's terms, what to do
 * ├─ UsageException              a wrong call, found before anything is sent            USAGE 2
 * ├─ DocumentException           faults of a vendor's document (openapi)                USAGE 2
 * ├─ ProfileException            a profile or configuration fault (profile)             USAGE 2
 * ├─ NotAuthorizedException      no credentials, wrong ones, too few rights
 * │  ├─ SecretException          a secret or key that can't be had (profile)            CREDENTIALS 3
 * │  ├─ AuthException            no secret, login refused (auth)                        CREDENTIALS 3
 * │  └─ ForbiddenException       401 and 403 in the vendor's words (call)               CREDENTIALS 3, REFUSED 4
 * ├─ ApiException                the vendor refused, in its words (call)                REFUSED 4
 * │  └─ RefusedException         what scripts catch (call)                              REFUSED 4
 * │     └─ NotFoundException     there is no such record (call)                         REFUSED 4
 * ├─ UnreachableException        the vendor or the network failed, also at a login      FAILED 5
 * │  ├─ FailedException          5xx, and 429 after all attempts (call)                 FAILED 5
 * │  └─ TransportException       no answer (http)                                       FAILED 5
 * ├─ TimedOutException           a deadline passed                                      TIMED_OUT 6
 * ├─ AsyncFailedException        a job or record ended in a failure state (call)        REFUSED 4
 * ├─ PartlyDoneException         some targets failed                                    PARTLY 7
 * ├─ PolicyException             guard, reach, doubt, lock                              POLICY 8
 * ├─ ScriptException             the user's script failed, with line (script)           SCRIPT 1
 * └─ CancelledException          Ctrl-C                                                 CANCELLED 130
 * </pre>
 *
 * <p>May use: {@code secret}.
 */
@NullMarked
package dev.reeve.errors;

import org.jspecify.annotations.NullMarked;
