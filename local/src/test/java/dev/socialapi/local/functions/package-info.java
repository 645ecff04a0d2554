@NullMarked
package dev.socialapi.local.functions;

import org.jspecify.annotations.NullMarked;
