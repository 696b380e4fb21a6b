/**
 * Tells the server which promos have come into sight, each once a page: at least half of one is in the window. A page in
 * the background, or one that is only prepared, has none in sight.
 */
export function watchPromos(storyId: string | undefined): void {
  const promos = document.querySelectorAll<HTMLElement>("[data-promo]");
  if (promos.length === 0 || !("IntersectionObserver" in window)) return;
  const eye = new IntersectionObserver(
    (entries) => {
      const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement);
      for (const promo of seen) eye.unobserve(promo);
      if (seen.length > 0)
        tell(
          seen.map(({ dataset }) => dataset.promo ?? ""),
          storyId,
        );
    },
    { threshold: 0.5 },
  );
  const watch = () => {
    for (const promo of promos) eye.observe(promo);
  };
  if ("prerendering" in document && document.prerendering) document.addEventListener("prerenderingchange", watch);
  else watch();
}

function tell(promos: readonly string[], storyId: string | undefined): void {
  navigator.sendBeacon("/api/promos/seen", JSON.stringify({ promos, storyId }));
}
