@NullMarked
package dev.socialapi.local.gateway.permission;

import org.jspecify.annotations.NullMarked;
