@NullMarked
package dev.socialapi.local.gateway.authorizer;

import org.jspecify.annotations.NullMarked;
