@NullMarked
package dev.socialapi.local.gateway;

import org.jspecify.annotations.NullMarked;
