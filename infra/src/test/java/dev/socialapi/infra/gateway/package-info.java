/** Tests of the gateway document, made from the published contract and from toy ones. */
@NullMarked
package dev.socialapi.infra.gateway;

import org.jspecify.annotations.NullMarked;
