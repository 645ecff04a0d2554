/** TLS, as functions meet it on AWS. */
@NullMarked
package dev.socialapi.bench.tls;

import org.jspecify.annotations.NullMarked;
