@NullMarked
package dev.socialapi.local.gateway.log;

import org.jspecify.annotations.NullMarked;
