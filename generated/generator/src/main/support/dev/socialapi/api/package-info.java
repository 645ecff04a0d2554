/**
 * The server's side of the contract: per operation an interface, a request and a result, per schema
 * a record with its codec, and the {@link dev.socialapi.api.Operation} enum that lists them all.
 * Everything follows from the specification; rules, storage and transport live elsewhere. Requests
 * are read strictly and without reflection, and all that is wrong with one is reported at once.
 */
@NullMarked
package dev.socialapi.api;

import org.jspecify.annotations.NullMarked;
