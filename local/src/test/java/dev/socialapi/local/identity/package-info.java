@NullMarked
package dev.socialapi.local.identity;

import org.jspecify.annotations.NullMarked;
