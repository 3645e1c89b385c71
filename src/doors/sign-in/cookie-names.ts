/** The cookies of somebody between an application and a decision. Source: contract, "Errors"; RFC 6265bis, "Cookie name prefixes". */
interface CookieNames {
  /** Which request the page answers. */
  readonly interaction: string;
  /** The way back from the page; it has a path of its own, which `__Host-` does not allow. */
  readonly resume: string;
  /** The library's own session, which is never taken up again. */
  readonly session: string;
}

/** `secure` is true on https; over plain http on loopback browsers refuse the prefixes. */
export const cookieNames = (secure: boolean): CookieNames => ({
  interaction: `${secure ? '__Host-' : ''}zenne-ask`,
  resume: `${secure ? '__Secure-' : ''}zenne-resume`,
  session: `${secure ? '__Host-' : ''}zenne-auth`,
});
