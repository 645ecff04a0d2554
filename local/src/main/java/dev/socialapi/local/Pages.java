package dev.socialapi.local;

import dev.socialapi.local.explorer.Explorer;
import dev.socialapi.local.explorer.PageSettings;
import dev.socialapi.local.explorer.SignIn;
import dev.socialapi.local.gateway.Page;
import dev.socialapi.local.identity.SampleUser;
import dev.socialapi.local.identity.Users;
import dev.socialapi.local.site.Site;
import java.util.List;
import java.util.Map;

/** What is served beside the API. */
final class Pages {
  private Pages() {}

  /** The explorer, its sign-in and the site, by the paths that they begin with. */
  static Map<String, Page> of(String stage, Users users, Site site) {
    List<SampleUser> samples = SampleUsers.ALL;
    var explorer = new Explorer(new PageSettings(State.contractOf(stage), site.home(), samples));
    return Map.of(
        "/",
        explorer,
        Explorer.PATH,
        explorer,
        SignIn.PATH,
        new SignIn(users, samples),
        Site.PATH,
        site);
  }
}
