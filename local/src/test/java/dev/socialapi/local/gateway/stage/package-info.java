@NullMarked
package dev.socialapi.local.gateway.stage;

import org.jspecify.annotations.NullMarked;
