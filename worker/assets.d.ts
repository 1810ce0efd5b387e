// Every environment inherits [assets], and `wrangler types --env` leaves out what is inherited.
declare namespace Cloudflare {
  interface Env {
    readonly ASSETS: Fetcher;
  }
}

interface Env {
  readonly ASSETS: Fetcher;
}
