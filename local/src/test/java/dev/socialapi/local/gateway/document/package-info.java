@NullMarked
package dev.socialapi.local.gateway.document;

import org.jspecify.annotations.NullMarked;
