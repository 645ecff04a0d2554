/** A typed client of the Social API. */
module dev.socialapi.client {
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires transitive java.net.http;
  requires static transitive org.jspecify;

  exports dev.socialapi.client;
  exports dev.socialapi.client.model;

  // What Jackson makes models and pages with is not public.
  opens dev.socialapi.client to
      com.fasterxml.jackson.databind;
  opens dev.socialapi.client.model to
      com.fasterxml.jackson.databind;
}
