/** The stage's access log: a line for each request, made as the template says. */
@NullMarked
package dev.socialapi.local.gateway.log;

import org.jspecify.annotations.NullMarked;
