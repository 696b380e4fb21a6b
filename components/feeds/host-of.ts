/** The host of an address, for people: "blog.example"; the address itself when it is none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, "") || address;
}
