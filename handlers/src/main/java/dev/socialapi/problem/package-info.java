/**
 * What can be wrong with a request: the catalogue of problems and their carrier.
 *
 * <p>Codes, statuses and texts stand here and nowhere else: the pipeline renders them, and the
 * gateway's own error responses are made from them. Faults (bugs, a table that does not answer) are
 * not problems; they stay ordinary exceptions.
 */
@NullMarked
package dev.socialapi.problem;

import org.jspecify.annotations.NullMarked;
